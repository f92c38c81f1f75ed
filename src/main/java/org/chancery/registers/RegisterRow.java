package org.chancery.registers;

import java.time.LocalDate;
import org.chancery.kernel.SubjectKind;

/**
 * A row of the table of registers.
 *
 * @param from the first day on which it may have begun; {@link LocalDate#MIN} where none is known
 * @param to the last day on which it may have ended; {@link LocalDate#MAX} where none is known
 * @param document what the register shows, as canonical JSON
 */
record RegisterRow(SubjectKind kind, LocalDate from, LocalDate to, String document) {}
