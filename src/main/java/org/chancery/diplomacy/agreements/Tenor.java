package org.chancery.diplomacy.agreements;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.facts.Binding;
import org.chancery.facts.Fact.Bundle;
import org.chancery.facts.Fact.Treaty;
import org.chancery.facts.ForceCondition;
import org.chancery.facts.ForceOn;
import org.chancery.facts.Instrument;
import org.chancery.facts.Obligation;
import org.chancery.facts.Sector;
import org.chancery.kernel.Party;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is, as far as that is told.
 *
 * @param title as worded; empty where none is told
 * @param between between whom it is; nobody where others may become parties
 */
record Tenor(
        String title,
        @Nullable Instrument instrument,
        Binding binding,
        List<Party> between,
        List<Sector> sectors,
        List<Obligation> obligations,
        @Nullable ForceCondition entryIntoForce,
        @Nullable Party depositary,
        boolean accessionsAreAccepted,
        boolean openWithoutSignature) {

    /** Before anything is told of it. */
    static final Tenor UNTOLD =
            new Tenor(
                    "",
                    null,
                    Binding.UNCLEAR,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    false,
                    false);

    /** The same after somebody told of it: what is left out stays as it was. */
    Tenor and(@Nullable Terms told) {
        return told == null
                ? this
                : new Tenor(
                        told.title(),
                        told.instrument() == null ? instrument : told.instrument(),
                        Objects.requireNonNullElse(told.binding(), binding),
                        Objects.requireNonNullElse(told.between(), between),
                        Objects.requireNonNullElse(told.sectors(), sectors),
                        Objects.requireNonNullElse(told.obligations(), obligations),
                        told.entryIntoForce() == null ? entryIntoForce : told.entryIntoForce(),
                        told.depositary() == null ? depositary : told.depositary(),
                        Objects.requireNonNullElse(
                                told.accessionsAreAccepted(), accessionsAreAccepted),
                        Objects.requireNonNullElse(
                                told.openWithoutSignature(), openWithoutSignature));
    }

    boolean isNamed() {
        return !title.isEmpty();
    }

    /** Whether it may bind in law. */
    boolean mayBind() {
        return binding != Binding.NO;
    }

    /** Whether it is of two parties alone. */
    boolean bilateral() {
        return between.size() == 2;
    }

    Optional<ForceCondition> condition() {
        return Optional.ofNullable(entryIntoForce);
    }

    /** Whether it enters into force on something, as far as that is told. */
    boolean entersOn(ForceOn on) {
        return entryIntoForce != null && entryIntoForce.on() == on;
    }

    /** The same for everybody to see. */
    Treaty treaty(@Nullable Bundle bundle) {
        return new Treaty(
                title,
                instrument,
                binding,
                new TreeSet<>(obligations),
                new TreeSet<>(sectors),
                bundle);
    }
}
