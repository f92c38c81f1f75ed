package org.chancery.web;

import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.ledger.Standing;
import org.chancery.registers.PersonItem;
import org.chancery.registers.PersonItem.OfficeItem;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of persons: one term of an office, with the person; or the person alone, where
 * no office is told of.
 */
record PersonRow(
        String person,
        String name,
        List<String> otherNames,
        @Nullable String of,
        @Nullable String title,
        @Nullable Rank rank,
        @Nullable Capacity capacity,
        @Nullable String since,
        @Nullable String until,
        @Nullable OfficeStage status,
        Standing standing,
        @Nullable String rule,
        List<String> sources,
        List<Long> because) {

    static List<PersonRow> of(PersonItem person) {
        return person.offices().isEmpty()
                ? List.of(alone(person))
                : person.offices().stream().map(office -> of(person, office)).toList();
    }

    private static PersonRow alone(PersonItem person) {
        return new PersonRow(
                person.id(),
                person.name(),
                person.otherNames(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                person.standing(),
                person.rule(),
                person.sources(),
                person.because());
    }

    private static PersonRow of(PersonItem person, OfficeItem office) {
        return new PersonRow(
                person.id(),
                person.name(),
                person.otherNames(),
                office.of(),
                office.title(),
                office.rank(),
                office.capacity(),
                office.since(),
                office.until(),
                office.status(),
                person.standing(),
                person.rule(),
                person.sources(),
                office.because());
    }
}
