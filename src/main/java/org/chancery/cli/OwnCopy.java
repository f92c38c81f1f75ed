package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.chancery.exchange.exporting.ExportHeader;
import org.chancery.exchange.exporting.ExportSum;
import org.chancery.exchange.exporting.Exporter;
import org.chancery.exchange.exporting.Restorer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** The bytes of a ledger that nobody serves: this process opens it. */
final class OwnCopy implements LedgerCopy {
    private final ConfigurableApplicationContext context;

    OwnCopy(Class<?> application, String... settings) {
        this.context = Offline.open(application, settings);
    }

    private record Own(Exporter exporter, ExportHeader header, @Nullable Long after)
            implements Outgoing {
        @Override
        public long entries() {
            return header.entries();
        }

        @Override
        public void write(OutputStream out) throws IOException {
            if (after == null) {
                exporter.write(header, out);
            } else {
                exporter.goOn(header, after, out);
            }
        }

        @Override
        public void close() {}
    }

    @Override
    public @Nullable UUID first() {
        return exporter().header(null).ledger();
    }

    @Override
    public Outgoing export(@Nullable Long to, @Nullable Long after) {
        return new Own(exporter(), exporter().header(to), after);
    }

    private Exporter exporter() {
        return context.getBean(Exporter.class);
    }

    @Override
    public ExportSum restore(InputStream in) throws IOException {
        return context.getBean(Restorer.class).restore(in);
    }

    @Override
    public void close() {
        context.close();
    }
}
