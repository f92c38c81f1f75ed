package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StartTests {
    private static final int JAVA_17 = 61;

    @Test
    void what_the_jar_begins_with_is_read_by_the_java_that_its_loader_needs() throws IOException {
        assertThat(version(Start.class)).isEqualTo(JAVA_17);
        assertThat(version(ChanceryApplication.class)).as("control").isGreaterThan(JAVA_17);
    }

    /** The version of the form of a class: after the magic number and the minor version. */
    private static int version(Class<?> type) throws IOException {
        var file =
                Objects.requireNonNull(type.getResourceAsStream(type.getSimpleName() + ".class"));
        try (var in = new DataInputStream(file)) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
