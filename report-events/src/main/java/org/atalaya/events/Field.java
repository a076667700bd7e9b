package org.atalaya.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The part of a report that an offset counts in. */
public enum Field {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("text")
    TEXT
}
