package org.chancery.diplomacy.registry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.chancery.diplomacy.registry.SourceCommand.RegisterSource;
import org.chancery.diplomacy.registry.SourceEvent.SourceRegistered;
import org.chancery.facts.Fact;
import org.chancery.facts.RegistrySummaries;
import org.chancery.facts.Summary;
import org.chancery.ledger.Decider;
import org.chancery.ledger.Others;
import org.chancery.ledger.Word;
import org.jspecify.annotations.Nullable;

/** A source: a publication that entries cite. */
record Source(@Nullable Word<SourceRegistered> registered)
        implements Decider<Source, SourceCommand, SourceEvent> {
    static final Source NONE = new Source(null);

    @Override
    public List<SourceEvent> decide(SourceCommand command) {
        return List.of(
                switch (command) {
                    case RegisterSource c ->
                            new SourceRegistered(
                                    c.publisher(),
                                    requireNonNull(c.publisherKey()),
                                    c.title(),
                                    c.url(),
                                    c.publishedAt(),
                                    c.language(),
                                    c.reliability(),
                                    c.retrievedAt(),
                                    c.sha256());
                });
    }

    @Override
    public void check(Word<SourceEvent> next, Others others) {
        switch (next.what()) {
            case SourceRegistered _ -> SourceRule.REGISTERED_ONCE.require(registered == null);
        }
    }

    @Override
    public Source evolve(Word<SourceEvent> next) {
        return switch (next.what()) {
            case SourceRegistered event -> new Source(next.saying(event));
        };
    }

    @Override
    public List<Fact> facts() {
        if (registered == null) {
            return List.of();
        }
        var source = registered.what();
        return List.of(
                new Fact.Published(
                        registered.subject(),
                        source.publisherKey(),
                        source.publishedAt(),
                        source.reliability(),
                        registered.because()));
    }

    @Override
    public @Nullable Summary summary() {
        if (registered == null) {
            return null;
        }
        var source = registered.what();
        return new RegistrySummaries.OfSource(
                source.publisher(),
                source.publisherKey(),
                source.title(),
                source.url(),
                source.publishedAt(),
                source.language(),
                source.reliability(),
                registered.because());
    }
}
