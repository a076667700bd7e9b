package org.atalaya.kit.access;

/** What a token's holder may do; each role may do what those before it may. */
public enum Role {
    /** Ask. */
    READER,
    /** Change feeds and subscriptions. */
    EDITOR,
    /** Everything. */
    ADMIN;

    boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }
}
