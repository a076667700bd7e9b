package org.atalaya.ingest.fetching;

/** Why an address was not read. */
public enum Refusal {
    /** Neither http nor https, or no host. */
    SCHEME,
    /** It resolves to an address inside this machine or network. */
    PRIVATE_ADDRESS,
    /** robots.txt says no, or could not be read for now. */
    ROBOTS
}
