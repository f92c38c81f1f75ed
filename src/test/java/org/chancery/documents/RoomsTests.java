package org.chancery.documents;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.ChanceryApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the rooms is drawn from the code. */
class RoomsTests {

    @Test
    void the_picture_shows_which_room_knows_which() {
        var known = new LinkedHashMap<String, Set<String>>();
        var modules = ApplicationModules.of(ChanceryApplication.class);
        for (var module : modules) {
            known.put(name(module), knownTo(module, modules));
        }
        var picture = new StringBuilder("```mermaid\ngraph TD\n");
        known.forEach((room, others) ->
                others.stream()
                        .filter(other ->
                                others.stream().noneMatch(via -> reaches(via, other, known)))
                        .forEach(other -> picture.append("  %s --> %s\n".formatted(room, other))));
        new Document(Path.of("README.md")).holds("rooms", picture.append("```").toString());
    }

    private static Set<String> knownTo(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(RoomsTests::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the arrow is drawn anyway, by way of others. */
    private static boolean reaches(String from, String to, Map<String, Set<String>> known) {
        var next = known.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(via -> reaches(via, to, known));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
