package org.chancery.exchange.importing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTests {
    @TempDir Path temp;

    @Test
    void aFileThatCannotBeReadSaysWhy() throws IOException {
        refused(temp.resolve("absent"), "there is no such file");
        refused(temp, "is a directory");
        refused(written(), "is empty");
        refused(written(0x1f, 0x8b, 8), "is compressed: unpack it first");
    }

    @Test
    void whatBeginsLikeALineIsRead() throws IOException {
        var file = written('{');
        assertThatCode(() -> Importer.check(file)).doesNotThrowAnyException();
    }

    private static void refused(Path file, String reason) {
        assertThatIOException()
                .isThrownBy(() -> Importer.check(file))
                .withMessageContaining(reason);
    }

    private Path written(int... bytes) throws IOException {
        var file = temp.resolve("file-" + bytes.length);
        try (var out = Files.newOutputStream(file)) {
            for (int each : bytes) {
                out.write(each);
            }
        }
        return file;
    }
}
