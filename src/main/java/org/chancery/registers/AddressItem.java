package org.chancery.registers;

import java.time.LocalDate;
import java.util.List;
import org.chancery.facts.AddressStage;
import org.chancery.facts.AddressSummaries.OfAddress;
import org.chancery.facts.AddressSummaries.OfSpeech;
import org.chancery.facts.Leader;
import org.chancery.facts.Position;
import org.chancery.facts.Quote;
import org.chancery.facts.Venue;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Described;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.StateId;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Standing;
import org.jspecify.annotations.Nullable;

/** An address in the register of addresses. */
public record AddressItem(
        @Described("Its id.") String id,
        @Described("Who speaks, as that is known on the day.") Leader speaker,
        @Described("The code of the state, or the organisation, for which it is given.")
                String party,
        @Described("Before whom, as that is known on the day.") @Nullable Venue forum,
        @Described("Its title, as worded.") @Nullable String title,
        @Described("The days for which it is scheduled on the day, or was last by then, in EDTF.")
                @Nullable String planned,
        @Described("When it was given, in EDTF, where it was by the day and a source tells when.")
                @Nullable String deliveredOn,
        @Described("How far it had come on the day; left out where nothing was told of it by then.")
                @Nullable AddressStage status,
        @Described("The language in which it was given, where that is told.")
                @Nullable LanguageTag language,
        @Described("The language of its title, themes and positions as worded, where that is told.")
                @Nullable LanguageTag wordsIn,
        @Described("What it was about, as worded.") List<String> themes,
        @Described("What the speaker held, by topic.") List<Position> positions,
        @Described("The codes of the states that it mentions.") List<String> mentions,
        @Described("The peoples that it mentions, as worded.") List<String> peoples,
        @Described("The speaker's own words, or a translation of them.") List<Quote> quotes,
        @Described("Where its text can be read.") @Nullable WebAddress text,
        @Described("True where the speaker spoke from elsewhere; else left out.")
                @Nullable Boolean remote,
        @Described("How its entry stands.") Standing standing,
        @Described("The rule that a flagged one contradicts.") @Nullable String rule,
        @Described("The ids that its sources give it.") List<String> aliases,
        @Described("The registered sources that say so.") List<String> sources,
        @Described("Positions of the entries that make it say so, ascending.") List<Long> because) {

    public static AddressItem of(Registered registered, LocalDate asOf) {
        var address = (OfAddress) registered.summary();
        var said = address.speech(asOf);
        var scheduled = address.scheduled(asOf);
        var forum = address.forum(asOf);
        return new AddressItem(
                registered.subject().id(),
                Leader.of(address.speaker(asOf)),
                address.party().code(),
                forum == null ? null : Venue.of(forum),
                said.map(OfSpeech::title).orElse(scheduled == null ? null : scheduled.title()),
                scheduled == null ? null : VisitItem.text(scheduled.planned()),
                said.map(OfSpeech::when).map(When::toString).orElse(null),
                address.stage(asOf),
                said.map(OfSpeech::language).orElse(null),
                said.isPresent()
                        ? said.get().wordsIn()
                        : scheduled == null ? null : scheduled.wordsIn(),
                said.map(OfSpeech::themes).orElse(List.of()),
                said.map(OfSpeech::positions).orElse(List.of()),
                address.mentions(asOf).stream().map(StateId::code).toList(),
                said.map(OfSpeech::peoples).orElse(List.of()),
                said.map(OfSpeech::quotes).orElse(List.of()),
                said.map(OfSpeech::text).orElse(null),
                said.filter(OfSpeech::remote).isPresent() ? true : null,
                registered.standing(),
                registered.rule(),
                registered.aliases().stream().map(Alias::toString).toList(),
                registered.sources().stream().map(Subject::toString).toList(),
                address.because());
    }
}
