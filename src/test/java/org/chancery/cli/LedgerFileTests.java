package org.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.chancery.exchange.exporting.ExportSum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export replaces is lost to nothing but a whole export. */
class LedgerFileTests {
    @TempDir Path temp;

    @Test
    void an_export_that_breaks_off_replaces_nothing() throws IOException {
        var there = Files.writeString(temp.resolve("ledger.ndjson"), "an older export");
        var file = new LedgerFile(there, null, BreakingOff::new);
        assertThatThrownBy(file::replaced).hasMessage("it breaks off");
        assertThat(there).hasContent("an older export");
        assertThat(temp).isDirectoryNotContaining("glob:**.part");
        assertThatThrownBy(file::begun).hasMessage("it breaks off");
        assertThat(there).as("control: a file that is begun is kept").hasContent("half");
    }

    private static final class BreakingOff implements LedgerCopy {
        @Override
        public @Nullable UUID first() {
            return null;
        }

        @Override
        public Outgoing export(@Nullable Long to, @Nullable Long after) {
            return new Outgoing() {
                @Override
                public long entries() {
                    return 1;
                }

                @Override
                public void write(OutputStream out) throws IOException {
                    out.write("half".getBytes(UTF_8));
                    out.flush();
                    throw new IOException("it breaks off");
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public ExportSum restore(InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
