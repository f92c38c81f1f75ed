package org.chancery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import org.chancery.exchange.Spool;
import org.chancery.exchange.Spools;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Pipeline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes many commands in one body, and answers each as it would be answered alone. So many bodies
 * are taken at a time that half of what may be on its way is left to commands that come alone.
 */
@Component
final class Bulk {
    private static final int AT_A_TIME = 8;

    private final Reception reception;
    private final Gateway gateway;
    private final Spools spools;
    private final JsonMapper json;
    private final Turns turns = new Turns(AT_A_TIME, "bodies of many commands are being taken");

    Bulk(Reception reception, Gateway gateway, Spools spools, JsonMapper json) {
        this.reception = reception;
        this.gateway = gateway;
        this.spools = spools;
        this.json = json;
    }

    /**
     * Takes all lines of a body, while their results are written.
     *
     * @throws Turns.Full when too many are being taken
     * @throws UncheckedIOException when the body breaks off; all lines that were taken are done
     * @throws IOException when nobody takes the results; all lines that were taken are done
     * @throws BulkAnswer.Outage when the ledger cannot record: what was not told is to be sent
     *     again
     */
    void take(InputStream body, OutputStream answer) throws IOException {
        try (var _ = turns.take();
                var spool = spools.open()) {
            take(body, spool, answer);
            spool.requireTaken();
        }
    }

    /**
     * What is answered is passed on by another thread: many clients take nothing while they send.
     */
    private void take(InputStream body, Spool spool, OutputStream answer) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> spool.passOn(answer));
            try {
                Pipeline.run(new BulkLines(body, reception, gateway), new BulkAnswer(spool, json));
            } finally {
                spool.end();
            }
        }
    }
}
