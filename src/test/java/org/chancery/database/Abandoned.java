package org.chancery.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that notes something in its database and then waits to be killed. */
final class Abandoned {
    static final String READY = "READY";

    private Abandoned() {}

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
            workspace.note("written before the kill");
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }
}
