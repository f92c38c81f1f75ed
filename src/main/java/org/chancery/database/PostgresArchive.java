package org.chancery.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this kind of machine, as they travel in the jar. */
final class PostgresArchive {
    private static final int EXECUTABLE = 0100;

    private PostgresArchive() {}

    /** Unpacks the programs, unless this very archive stands unpacked there already. */
    static Path unpackUnder(Path parent) throws IOException {
        byte[] archive = read();
        Path home = parent.resolve(fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(archive, draft);
                Files.move(draft, home, ATOMIC_MOVE);
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(draft);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return home;
    }

    private static byte[] read() throws IOException {
        String system = System.getProperty("os.name");
        String machine = System.getProperty("os.arch");
        try (InputStream in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        system.startsWith("Mac") ? "Darwin" : system, machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException none) {
            throw new CannotStart(
                    "No PostgreSQL comes with Chancery for %s on %s: name one in spring.datasource.url"
                            .formatted(system, machine),
                    none);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = home.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true)) {
                        throw new IOException(path + " cannot be made executable");
                    }
                }
            }
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
