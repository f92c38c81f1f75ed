package org.chancery.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options that every verb has. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean asked;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    boolean version;

    /** The version of the jar, and of what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Help.class.getPackage().getImplementationVersion();
            return new String[] {
                "Chancery %s on Java %s"
                        .formatted(
                                Objects.requireNonNullElse(version, "unreleased"),
                                Runtime.version())
            };
        }
    }
}
