package org.chancery.web;

import java.util.List;
import java.util.Set;
import org.chancery.facts.AgreementStage;
import org.chancery.facts.Binding;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.OutstandingAct;
import org.chancery.facts.Sector;
import org.chancery.kernel.Pair;
import org.chancery.kernel.Party;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.SubjectKind;
import org.chancery.kernel.When;
import org.chancery.registers.AgreementFilter;

/** Which agreements are asked for: in their register, in the list of parties, in the calendar. */
final class AskedAgreements {
    static final Set<String> PARAMETERS = Parameters.of(AgreementFilter.class);

    private static final int FARTHEST = 36_600;

    private AskedAgreements() {}

    static AgreementFilter read(Parameters parameters) {
        var days = parameters.days();
        return new AgreementFilter(
                parameters.read("state", StateId::parse),
                parameters.read("pair", Pair::parse),
                parameters.read("party", Party::parse),
                parameters.read("status", Choice.of(List.of(AgreementStage.values()))),
                parameters.read("outstanding", Choice.of(List.of(OutstandingAct.values()))),
                parameters.read("instrument", Choice.of(List.of(Instrument.values()))),
                parameters.read("binding", Choice.of(List.of(Binding.values()))),
                parameters.read("sector", Choice.of(List.of(Sector.values()))),
                parameters.read("obligation", Choice.of(List.of(Obligation.values()))),
                parameters.read("reservations", Choice.of(List.of(false, true))),
                parameters.read("entering", AskedAgreements::days),
                parameters.read("leaving", AskedAgreements::days),
                parameters.read("expiring", AskedAgreements::within),
                parameters.read("fulfils", text -> new Subject(SubjectKind.AGREEMENT, text)),
                days.from(),
                days.to(),
                parameters.read("standing", Choice.of(AgreementFilter.STANDINGS)));
    }

    private static When days(String text) {
        var days = When.parse(text);
        if (days.shape() == When.Shape.BETWEEN || days.uncertain() || days.endsBeforeItStarts()) {
            throw new IllegalArgumentException(
                    "'%s' is not days such as 2025-01-01/2025-12-31".formatted(text));
        }
        return days;
    }

    private static Integer within(String text) {
        int days = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : FARTHEST + 1;
        if (days > FARTHEST) {
            throw new IllegalArgumentException("a number of days is from 0 to 36600");
        }
        return days;
    }
}
