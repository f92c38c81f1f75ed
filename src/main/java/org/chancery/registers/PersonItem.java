package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.Capacity;
import org.chancery.facts.Fact.OfficeHeld;
import org.chancery.facts.OfficeStage;
import org.chancery.facts.Rank;
import org.chancery.facts.RegistrySummaries.OfPerson;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** A person in the register of persons. */
public record PersonItem(
        @Described("The id.") String id,
        @Described("The name by which the person is shown.") String name,
        @Described("Other names, spellings and scripts.") List<String> otherNames,
        @Described("The offices of which something was told by the day, in the order of terms.")
                List<OfficeItem> offices,
        @Described("How the entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    /** A term of an office. */
    public record OfficeItem(
            @Described("The code of the state, or the organisation, whose office it is.") String of,
            @Described("The office, as worded.") String title,
            @Described("Its rank.") Rank rank,
            @Described("Left out where the office is simply held.") @Nullable Capacity capacity,
            @Described("The first day, in EDTF, where it is known.") @Nullable String since,
            @Described("The first day on which it was held no longer, in EDTF.")
                    @Nullable String until,
            @Described("How the person stood to it on the day.") OfficeStage status,
            @Described("Positions of the entries that make it say so, ascending.")
                    List<Long> because) {

        private static OfficeItem of(OfficeHeld office, OfficeStage stage) {
            return new OfficeItem(
                    office.of().code(),
                    office.title(),
                    office.rank(),
                    office.capacity(),
                    VisitItem.text(office.lasted().since()),
                    VisitItem.text(office.lasted().until()),
                    stage,
                    office.because());
        }
    }

    public static PersonItem of(Registered registered, LocalDate asOf) {
        var person = (OfPerson) registered.summary();
        return new PersonItem(
                registered.subject().id(),
                person.name(),
                person.otherNames(),
                person.offices().stream()
                        .<OfficeItem>mapMulti((office, items) -> {
                            var stage = office.stage(asOf);
                            if (stage != null) {
                                items.accept(OfficeItem.of(office, stage));
                            }
                        })
                        .toList(),
                registered.standing(),
                registered.rule(),
                registered.sources().stream().map(Subject::toString).toList(),
                person.because());
    }
}
