package org.chancery;

/** What the jar begins with: an older Java, which can read no other class of it, is told so. */
public final class Start {
    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] args) {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.printf(
                    "Chancery needs Java %d or newer, and this is Java %d (java -version)%n",
                    NEEDED, found);
            System.exit(1);
        }
        ChanceryApplication.main(args);
    }
}
