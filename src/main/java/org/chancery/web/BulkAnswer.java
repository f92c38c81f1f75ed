package org.chancery.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.chancery.ledger.wiring.Pipeline.Results;
import org.chancery.ledger.wiring.Receipt;
import tools.jackson.databind.json.JsonMapper;

/** Writes results, one a line, as soon as no other can be written with them. */
final class BulkAnswer implements Results<BulkAnswer.Told> {
    private final OutputStream out;
    private final JsonMapper json;

    /**
     * What came of a line.
     *
     * @param outage whether nothing can come of the next lines either
     */
    record Told(BulkResult result, boolean outage) {
        static Told of(int line, Receipt receipt) {
            return new Told(BulkResult.of(line, receipt), false);
        }

        static Told of(int line, String address, Failure failure) {
            return new Told(BulkResult.of(line, address, failure), failure.outage());
        }
    }

    /** The ledger cannot record at the moment; the line that found it out was told so. */
    static final class Outage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outage() {
            super("the ledger cannot record at the moment", null, false, false);
        }
    }

    /** A result cannot be written: no fault of what was sent. */
    static final class Untold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untold(IOException cause) {
            super("a result of many commands cannot be written", cause);
        }
    }

    BulkAnswer(OutputStream out, JsonMapper json) {
        this.out = new BufferedOutputStream(out, 1 << 15);
        this.json = json;
    }

    @Override
    public void tell(Told told) {
        try {
            out.write(json.writeValueAsBytes(told.result()));
            out.write('\n');
            if (told.outage()) {
                out.flush();
                throw new Outage();
            }
        } catch (IOException e) {
            throw new Untold(e);
        }
    }

    @Override
    public void pause() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new Untold(e);
        }
    }
}
