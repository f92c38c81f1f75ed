package org.chancery.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.chancery.exchange.Lines;
import org.chancery.ledger.codec.BadInput;
import org.chancery.ledger.codec.CommandJson;
import org.chancery.ledger.codec.CommandJson.Read;
import org.chancery.ledger.wiring.Gateway;
import org.chancery.ledger.wiring.Pipeline.Work;
import org.chancery.web.BulkAnswer.Told;
import org.jspecify.annotations.Nullable;

/** The lines of a body as they come, each as work to be done; blank ones are passed over. */
final class BulkLines implements Supplier<@Nullable Work<Told>> {
    private static final int NAMED = 10;

    private final Lines lines;
    private final Reception reception;
    private final Gateway gateway;

    BulkLines(InputStream body, Reception reception, Gateway gateway) {
        this.lines = new Lines(body);
        this.reception = reception;
        this.gateway = gateway;
    }

    /**
     * The next line.
     *
     * @throws UncheckedIOException when the body breaks off
     */
    @Override
    public @Nullable Work<Told> get() {
        try {
            while (lines.advance()) {
                var work = work(lines.number());
                if (work != null) {
                    return work;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Work<Told> work(int number) {
        var address = CommandsController.PATH;
        try {
            var bytes = lines.bytes();
            if (isBlank(bytes)) {
                return null;
            }
            var line = BulkLine.read(bytes);
            var type = reception.command(line.command());
            address += "/" + line.command();
            var read = CommandJson.read(type, line.body());
            var key = line.key();
            var place = address;
            return new Work<>(
                    reception.touches(read, key),
                    bytes.length,
                    () -> recorded(number, place, read, key));
        } catch (RuntimeException e) {
            return Work.done(lines.length(), Told.of(number, address, failure(e)));
        }
    }

    private Told recorded(int number, String address, Read<?> read, @Nullable String key) {
        try {
            return Told.of(number, reception.record(gateway, read, key));
        } catch (RuntimeException e) {
            return Told.of(number, address, failure(e));
        }
    }

    /** So many lines may be on their way that little is kept of what is wrong with each. */
    private static Failure failure(RuntimeException e) {
        return Failure.of(e instanceof BadInput input ? input.first(NAMED) : e);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
