package org.chancery.exchange.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** The travels of presidents and secretaries of state, where they lie beside the project. */
final class TravelsFile {
    private static final Path FOLDER =
            Path.of(System.getProperty("user.dir"))
                    .resolve("../shared/data/hsg-travels")
                    .normalize();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TravelsFile() {}

    /** A sample of the published history; where it is not there, the test is skipped. */
    static Path revisions() {
        return required(FOLDER.resolve("travels-revisions.sample.jsonl"));
    }

    private static Path required(Path path) {
        var absent = "Not tested with the travels: there is no " + path;
        if (!Files.isReadable(path)) {
            System.out.println(absent);
        }
        assumeTrue(Files.isReadable(path), absent);
        return path;
    }

    /** A trip of the plain files, in the form of a record of the history. */
    record Trip(String id, SortedMap<String, String> words) {

        String says(String member) {
            return words.getOrDefault(member, "");
        }

        boolean saysAccompanied() {
            return says("remarks").toLowerCase(Locale.ROOT).contains("accompanied president");
        }
    }

    static List<Trip> trips() throws IOException {
        var trips = new ArrayList<Trip>();
        for (var folder : List.of("president-travels", "secretary-travels")) {
            try (var files = Files.list(required(FOLDER.resolve(folder)))) {
                for (var file : files.sorted().toList()) {
                    trips(file).forEach(trips::add);
                }
            }
        }
        return trips;
    }

    private static Stream<Trip> trips(Path file) throws IOException {
        try {
            var nodes =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getElementsByTagName("trip");
            var trips = Stream.<Trip>builder();
            for (int i = 0; i < nodes.getLength(); i++) {
                trips.add(trip((Element) nodes.item(i)));
            }
            return trips.build();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Trip trip(Element trip) {
        var members = new TreeMap<String, String>();
        members.put("@who", trip.getAttribute("who"));
        var children = trip.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                members.put(
                        child.getTagName(), child.getTextContent().strip().replaceAll("\\s+", " "));
                if (child.getTagName().equals("country")) {
                    members.put("country@id", child.getAttribute("id"));
                }
            }
        }
        members.keySet()
                .removeIf(name -> name.startsWith("created-") || name.startsWith("last-modified-"));
        var id = members.getOrDefault("id", "");
        members.remove("id");
        return new Trip(id, members);
    }

    /** The trips as if all had been published at one moment. */
    static List<String> published(String knownAt, List<Trip> trips) {
        return trips.stream()
                .map(trip ->
                        Revisions.added(knownAt, trip.id(), JSON.writeValueAsString(trip.words())))
                .toList();
    }
}
