package org.chancery.web;

/** An answer broke off after its beginning was sent: no problem can be told any more. */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Exception cause) {
        super("an answer broke off", cause);
    }
}
