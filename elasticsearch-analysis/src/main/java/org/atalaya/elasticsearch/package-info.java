/** Token filters of the mapping under their official names, for a server that comes without analysis-common. */
package org.atalaya.elasticsearch;
