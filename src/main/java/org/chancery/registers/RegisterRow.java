package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.kernel.SubjectKind;

/**
 * A row of the table of registers.
 *
 * @param id of the subject, within its kind
 * @param from the first day on which it may have begun; {@link LocalDate#MIN} where none is known
 * @param to the last day on which it may have ended; {@link LocalDate#MAX} where none is known
 * @param names numbers of the states that it names, ascending
 * @param words what is searched of it, part by part; empty of most kinds
 * @param document what the register shows, as JSON, its members in the order of its shape; empty
 *     where many entries are about it
 */
record RegisterRow(
        SubjectKind kind,
        String id,
        LocalDate from,
        LocalDate to,
        List<Long> names,
        String words,
        String document) {}
