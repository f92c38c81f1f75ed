package org.chancery.cli;

import org.chancery.exchange.importing.Formats;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which format files are. */
final class InFormat {
    @Spec(Spec.Target.MIXEE)
    CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "NAME",
            description = "How the files are to be read.")
    String name = "";

    /** Its name, if there is one of that name. */
    String known() {
        if (!Formats.NAMES.contains(name)) {
            throw new ParameterException(
                    verb.commandLine(),
                    "There is no format '%s'; known: %s"
                            .formatted(name, String.join(", ", Formats.NAMES)));
        }
        return name;
    }
}
