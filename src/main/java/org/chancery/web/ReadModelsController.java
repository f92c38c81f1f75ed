package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.chancery.kernel.Described;
import org.chancery.kernel.Subject;
import org.chancery.ledger.store.Positions;
import org.chancery.projections.ReadModels;
import org.chancery.projections.Rebuilt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the tables that answers come from follow the ledger, and how to have them made anew. */
@RestController
class ReadModelsController {
    private static final String PATH = "/api/read-models";

    private final ReadModels models;
    private final Positions positions;

    ReadModelsController(ReadModels models, Positions positions) {
        this.models = models;
        this.positions = positions;
    }

    /** How they follow. */
    record Answer(
            @Described(
                            "Position of the last entry that they answer for; left out before they answer at all.")
                    @Nullable Long position,
            @Described("Position of the last entry of the ledger.") long ledger,
            @Described(
                            "The sum of the SHA-256 of every row as it was written, modulo 2^256, in hexadecimal: at the same position it is the same, however the rows came about. Left out before they answer.")
                    @Nullable String digest,
            @Described("How far they have come that are being made anew; left out where none are.")
                    @Nullable Rebuild rebuilding,
            @Described("What came of the last rebuild of this process; left out before the first.")
                    @Nullable Done rebuilt,
            @Described(
                            "Subjects that stand without their newest entries, as these cannot be folded.")
                    List<Parked> parked,
            @Described(
                            "True where a newer version of the program made them: they are left to it, and this one folds its answers on demand, unless a rebuild is asked for here.")
                    boolean outdated,
            @Described("Why they do not follow, if they do not.") @Nullable String trouble) {}

    /** A rebuild under way. */
    record Rebuild(
            @Described("Position of the last entry that it has taken.") long position,
            @Described("Position of the last entry of the ledger.") long of) {}

    /** A rebuild that is done. */
    record Done(
            @Described("When the new tables took the place of the old ones.") String at,
            @Described("Up to which position they were compared.") long position,
            @Described(
                            "Whether the old ones held what was written to them, and came to the same; left out where that cannot be told. If not, the server's log has it as an error, and the new ones answer.")
                    @Nullable Boolean same) {

        static @Nullable Done of(@Nullable Rebuilt rebuilt) {
            return rebuilt == null
                    ? null
                    : new Done(Instants.text(rebuilt.at()), rebuilt.position(), rebuilt.same());
        }
    }

    /** A subject that stands still. */
    record Parked(
            @Described("The subject.") Subject subject,
            @Described("Position of the first entry that it stands without.") long since) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> how(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer());
    }

    /** One that is under way already takes in all that was recorded. */
    @PostMapping(path = PATH + "/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> rebuild(HttpServletRequest request) {
        new Parameters(request.getParameterMap(), Set.of()).done();
        if (models.rebuilding().isEmpty()) {
            models.rebuild();
        }
        return ResponseEntity.accepted()
                .location(URI.create(PATH))
                .cacheControl(CacheControl.noStore())
                .body(answer());
    }

    private Answer answer() {
        var reached = models.digest();
        return new Answer(
                reached.map(each -> each.position()).orElse(null),
                positions.last(),
                reached.map(each -> each.digest().toString()).orElse(null),
                rebuild(models.rebuilding()),
                Done.of(models.rebuilt()),
                models.parked().entrySet().stream()
                        .map(each -> new Parked(each.getKey(), each.getValue()))
                        .toList(),
                models.outdated(),
                models.trouble());
    }

    private @Nullable Rebuild rebuild(OptionalLong position) {
        return position.isPresent() ? new Rebuild(position.getAsLong(), positions.last()) : null;
    }
}
