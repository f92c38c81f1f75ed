package org.chancery.ledger;

import org.chancery.ledger.CorrectionCommand.CorrectEntry;
import org.chancery.ledger.CorrectionCommand.RetractEntry;

/** Which members of an assertion a command takes beside its own. */
public record Takes(Need subject, Need when, Need sources) {

    /** Whether a member is to be sent. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        UNKNOWN
    }

    public static Takes by(Class<? extends Command> command) {
        boolean correction = CorrectionCommand.class.isAssignableFrom(command);
        boolean moves = command == CorrectEntry.class;
        boolean unsourced = command.isAnnotationPresent(Unsourced.class);
        boolean undated = unsourced || command.isAnnotationPresent(Undated.class);
        var opens = command.getAnnotation(Opens.class);
        boolean ownDoing = moves || command == RetractEntry.class;
        return new Takes(
                correction
                        ? moves ? Need.OPTIONAL : Need.UNKNOWN
                        : opens != null && !opens.named() ? Need.OPTIONAL : Need.REQUIRED,
                undated || (correction && !moves)
                        ? Need.UNKNOWN
                        : command.isAnnotationPresent(Dated.class) ? Need.REQUIRED : Need.OPTIONAL,
                unsourced ? Need.UNKNOWN : ownDoing ? Need.OPTIONAL : Need.REQUIRED);
    }
}
