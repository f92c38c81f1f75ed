package org.chancery.exchange.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.chancery.diplomacy.agreements.AgreementCommand;
import org.chancery.diplomacy.agreements.AgreementEvent;
import org.chancery.diplomacy.agreements.Agreements;
import org.chancery.diplomacy.agreements.ForceCommand.EnterIntoForce;
import org.chancery.diplomacy.agreements.ForceEvent;
import org.chancery.diplomacy.agreements.ForceEvent.EnteredIntoForce;
import org.chancery.diplomacy.agreements.PartyCommand.ExpressConsent;
import org.chancery.diplomacy.agreements.PartyEvent;
import org.chancery.diplomacy.agreements.PartyEvent.ConsentExpressed;
import org.chancery.diplomacy.agreements.Signature;
import org.chancery.diplomacy.agreements.Terms;
import org.chancery.diplomacy.agreements.TextCommand.SignAgreement;
import org.chancery.diplomacy.agreements.TextEvent;
import org.chancery.diplomacy.agreements.TextEvent.AgreementSigned;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.exchange.importing.Mapping.Name;
import org.chancery.facts.Binding;
import org.chancery.facts.Sector;
import org.chancery.facts.SignatureKind;
import org.chancery.kernel.Alias;
import org.chancery.kernel.Grade;
import org.chancery.kernel.LanguageTag;
import org.chancery.kernel.Moment;
import org.chancery.kernel.Subject;
import org.chancery.kernel.WebAddress;
import org.chancery.kernel.When;
import org.chancery.ledger.Assertion;
import org.chancery.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * Who signed the treaties that the World Intellectual Property Organization administers, who
 * consented to be bound, and from when on: a row for each party of each treaty. A signature alone
 * binds nobody here. A day of entry into force is the effect of the instrument, and an act by
 * itself where there is none.
 */
record TreatyActions() implements TabledSeries {
    private static final String PARTY = "Contracting Party";
    private static final String TREATY = "Treaty";
    private static final String SIGNED = "Signature Date";
    private static final String INSTRUMENT = "Instrument Type";
    private static final String DEPOSITED = "Instrument Date";
    private static final String IN_FORCE = "Entry Into Force Date";

    /** Parts an id into the treaty, the party and the kind of act. */
    private static final char PARTS = '/';

    /** What a row can tell of, and its day. */
    private enum Kind {
        SIGNATURE(SIGNED),
        INSTRUMENT(DEPOSITED),
        FORCE(IN_FORCE);

        private final String day;

        Kind(String day) {
            this.day = day;
        }

        private List<String> columns() {
            return switch (this) {
                case SIGNATURE -> List.of(PARTY, TREATY, SIGNED);
                case INSTRUMENT ->
                        List.of(PARTY, TREATY, TreatyActions.INSTRUMENT, DEPOSITED, IN_FORCE);
                case FORCE -> List.of(PARTY, TREATY, IN_FORCE);
            };
        }

        static Kind of(Row act) {
            return act.words().containsKey(SIGNED)
                    ? SIGNATURE
                    : act.words().containsKey(DEPOSITED) ? INSTRUMENT : FORCE;
        }

        Act in(Row row) {
            var words = new TreeMap<>(row.words());
            words.keySet().retainAll(columns());
            var id =
                    row.required(TREATY)
                            + PARTS
                            + row.required(PARTY)
                            + PARTS
                            + name().toLowerCase(Locale.ROOT);
            return new Act(id, day(row, day), new Row(words));
        }
    }

    @Override
    public String format() {
        return key();
    }

    @Override
    public String key() {
        return "copyright-treaty-actions";
    }

    /**
     * Graded B2: the organisation keeps the instruments, and others compiled the list from what it
     * tells.
     */
    @Override
    public RegisterSource publication(Moment at) {
        return new RegisterSource(
                "World Intellectual Property Organization",
                "wipo",
                "Contracting parties of the treaties administered by WIPO: what was done on %s"
                        .formatted(at),
                WebAddress.parse("https://www.wipo.int/treaties/en/"),
                at,
                LanguageTag.parse("en"),
                Grade.parse("B2"),
                null,
                null);
    }

    @Override
    public List<String> columns() {
        return List.of(PARTY, TREATY, SIGNED, INSTRUMENT, DEPOSITED, IN_FORCE);
    }

    @Override
    public List<Act> acts(Row row) {
        row.required(PARTY);
        if (row.required(TREATY).indexOf(PARTS) >= 0) {
            throw new BadLine("the title of a treaty has no /");
        }
        var acts = new ArrayList<Act>();
        if (says(row, SIGNED)) {
            acts.add(Kind.SIGNATURE.in(row));
        }
        if (says(row, INSTRUMENT) || says(row, DEPOSITED)) {
            row.required(INSTRUMENT);
            if (says(row, IN_FORCE)) {
                day(row, IN_FORCE);
            }
            acts.add(Kind.INSTRUMENT.in(row));
        } else if (says(row, IN_FORCE)) {
            acts.add(Kind.FORCE.in(row));
        }
        if (acts.isEmpty()) {
            throw new BadLine("the record has no date");
        }
        return acts;
    }

    private static boolean says(Row row, String column) {
        return !row.optional(column).isEmpty();
    }

    /** When an act was done. */
    static LocalDate day(Row act) {
        return day(act, Kind.of(act).day);
    }

    private static LocalDate day(Row row, String column) {
        var cell = row.required(column);
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            throw new BadLine("%s '%s' is not a day such as 2014-06-27".formatted(column, cell));
        }
    }

    @Override
    public Saying saying(Row row, @Nullable Place place, Mapping mapping) {
        var kind = Kind.of(row);
        var words = mapping.treaties();
        var treaty = words.treaty(row.required(TREATY));
        var terms = place != null && place.opens() ? terms(treaty) : null;
        var party = words.party(row.required(PARTY), day(row, kind.day));
        AgreementCommand command =
                switch (kind) {
                    case SIGNATURE ->
                            new SignAgreement(
                                    terms,
                                    List.of(new Signature(party, SignatureKind.SIMPLE, null, null)),
                                    null,
                                    null);
                    case INSTRUMENT ->
                            new ExpressConsent(
                                    terms,
                                    party,
                                    words.means(row.required(INSTRUMENT)),
                                    says(row, IN_FORCE)
                                            ? When.parse(row.required(IN_FORCE))
                                            : null);
                    case FORCE -> new EnterIntoForce(party);
                };
        return Saying.of(When.parse(row.required(kind.day)), command, Agreements.CAPABILITY);
    }

    /** It is open to others, so it is between nobody in particular. */
    private static Terms terms(TreatyWords.Treaty treaty) {
        return new Terms(
                treaty.title(),
                treaty.instrument(),
                Binding.YES,
                null,
                List.of(Sector.INTELLECTUAL_PROPERTY),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public @Nullable Row row(Alias alias, Assertion<? extends Event> word) {
        var words = new TreeMap<String, String>();
        var day = String.valueOf(word.when());
        if (!(word.what() instanceof AgreementEvent act)) {
            return null;
        }
        switch (act) {
            case AgreementSigned _ -> words.put(SIGNED, day);
            case EnteredIntoForce _ -> words.put(IN_FORCE, day);
            case ConsentExpressed consent -> {
                words.put(INSTRUMENT, TreatyWords.wording(consent.means()));
                words.put(DEPOSITED, day);
                if (consent.effectiveOn() != null) {
                    words.put(IN_FORCE, consent.effectiveOn().toString());
                }
            }
            case TextEvent _, PartyEvent _, ForceEvent _ -> {
                return null;
            }
        }
        words.put(TREATY, treaty(alias));
        words.put(PARTY, party(alias));
        return new Row(words);
    }

    /** Of which treaty an id tells: a title, alone or with what follows. */
    static String treaty(Alias alias) {
        int end = alias.id().indexOf(PARTS);
        return end < 0 ? alias.id() : alias.id().substring(0, end);
    }

    private static String party(Alias alias) {
        var id = alias.id();
        return id.substring(id.indexOf(PARTS) + 1, id.lastIndexOf(PARTS));
    }

    /** What is told of the first day of a treaty says what it is. */
    @Override
    public Place place(Subject subject, Event said) {
        return new Place(subject, null, said instanceof AgreementEvent act && terms(act) != null);
    }

    private static @Nullable Terms terms(AgreementEvent act) {
        return switch (act) {
            case AgreementSigned signed -> signed.terms();
            case ConsentExpressed consent -> consent.terms();
            case TextEvent _, PartyEvent _, ForceEvent _ -> null;
        };
    }

    @Override
    public List<Name> unmapped(Row row, Mapping mapping) {
        return mapping.treaties().unmappedParty(row.required(PARTY), day(row)).toList();
    }

    @Override
    public Placing placing() {
        return new TreatyPlaces(this);
    }

    /** Whether an act can say what the treaty is. */
    static boolean canOpen(Row row) {
        return Kind.of(row) != Kind.FORCE;
    }
}
