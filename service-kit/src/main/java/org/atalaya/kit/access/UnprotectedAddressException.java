package org.atalaya.kit.access;

/** The service was told to listen where others can reach it, and nothing says who may use it. */
final class UnprotectedAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnprotectedAddressException(String address) {
        super("The service is told to listen on " + address + ", beyond this machine, but access is not configured.");
    }
}
