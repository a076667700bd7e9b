/** The contract between the services: one immutable record for each event, the topics and their headers. */
@org.jspecify.annotations.NullMarked
package org.atalaya.events;
