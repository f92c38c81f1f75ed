package org.chancery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.audit.StandingFaults;
import org.chancery.kernel.SourceFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The entries that count and break a rule as things stand. */
@RestController
class FaultsController {
    private static final String PATH = "/api/faults";
    private static final String ON_ALL =
            "is refused here: whether an entry breaks a rule is judged on all that is recorded";

    private final Lists lists;
    private final StandingFaults faults;
    private final Listing<Boolean, FaultItem, FaultRow> listing =
            new Listing<>(
                    PATH,
                    Set.of(),
                    FaultsController::onAll,
                    this::items,
                    FaultRow.class,
                    FaultRow::of);

    FaultsController(Lists lists, StandingFaults faults) {
        this.lists = lists;
        this.faults = faults;
    }

    @GetMapping({PATH, PATH + Form.SUFFIX})
    ResponseEntity<Listed<FaultItem>> faults(HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return lists.answer(request, listing);
    }

    private Stream<Placed<FaultItem>> items(long after, Boolean onAll, Question question) {
        return faults.after(after, question.position())
                .map(FaultItem::of)
                .map(fault -> new Placed<>(fault.position(), fault));
    }

    /** A rule is not to be judged on a part of what is recorded. */
    private static Boolean onAll(Parameters parameters) {
        var sources = parameters.read("sources", SourceFilter::parse);
        boolean some = sources != null && !(sources instanceof SourceFilter.All);
        if (some) {
            parameters.problem("sources", ON_ALL);
        }
        if (parameters.has("publishedBy")) {
            parameters.problem("publishedBy", ON_ALL);
        }
        return !some;
    }
}
