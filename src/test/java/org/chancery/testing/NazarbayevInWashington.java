package org.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * The last visit of Kazakhstan to the United States as of a day, as the Office of the Historian had
 * published it by another: the record of visit 2899 changed twice.
 */
public final class NazarbayevInWashington {
    private static final List<String> AS_OF =
            List.of(
                    "2018-01-14",
                    "2018-01-15",
                    "2018-01-16",
                    "2018-01-17",
                    "2018-01-18",
                    "2018-01-20");

    private static final List<Row> ANSWERS =
            List.of(
                    row("2014-12-31", "-", "-", "-", "-", "-", "-"),
                    row(
                            "2015-12-31",
                            "2010-04-11/2010-04-13",
                            "2010-04-11/2010-04-13",
                            "2010-04-11/2010-04-13",
                            "2010-04-11/2010-04-13",
                            "2010-04-11/2010-04-13",
                            "2010-04-11/2010-04-13"),
                    row(
                            "2016-12-31",
                            "2015-09-29/2015-09-29",
                            "2015-09-29/2015-09-29",
                            "2015-09-29/2015-09-29",
                            "2015-09-29/2015-09-29",
                            "2015-09-29/2015-09-29",
                            "2015-09-29/2015-09-29"),
                    row(
                            "2019-10-30",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01"),
                    row(
                            "2020-11-20",
                            "2016-03-31/2016-04-01",
                            "2016-03-31/2016-04-01",
                            "2018-01-16/2018-01-16",
                            "2018-01-16/2018-01-16",
                            "2018-01-16/2018-01-16",
                            "2018-01-16/2018-01-16"),
                    row(
                            "2021-03-01",
                            "2016-03-31/2016-04-01",
                            "2018-01-15/2018-01-17",
                            "2018-01-15/2018-01-17",
                            "2018-01-15/2018-01-17",
                            "2018-01-15/2018-01-17",
                            "2018-01-15/2018-01-17"));

    private NazarbayevInWashington() {}

    private record Row(String publishedBy, List<String> lastVisits) {}

    private static Row row(String publishedBy, String... lastVisits) {
        return new Row(publishedBy, List.of(lastVisits));
    }

    public static void isAnsweredBy(Client client) {
        for (var row : ANSWERS) {
            for (int d = 0; d < AS_OF.size(); d++) {
                var answer = ask(client, AS_OF.get(d), row.publishedBy());
                assertThat(lastVisit(answer))
                        .as("as of %s, published by %s", AS_OF.get(d), row.publishedBy())
                        .isEqualTo(row.lastVisits().get(d));
            }
        }
        var flagged =
                ask(client, "2018-01-20", "2019-10-30").body().path("evidence").path("flagged");
        assertThat(flagged.size()).isEqualTo(1);
        assertThat(flagged.path(0).path("aliases").path(0).stringValue())
                .isEqualTo("hsg-visits/2899");
        assertThat(flagged.path(0).path("rule").stringValue()).isEqualTo("ends-after-it-begins");
        var underWay =
                ask(client, "2018-01-16", "2021-03-01").body().path("contact").path("underWay");
        assertThat(underWay.size()).isEqualTo(1);
        assertThat(underWay.path(0).path("direction").stringValue()).isEqualTo("KAZ>USA");
        var other = client.get("/api/relations/USA-KAZ?asOf=2018-01-20&publishedBy=2021-03-01");
        assertThat(other.response().body())
                .as("either order of the codes")
                .isEqualTo(ask(client, "2018-01-20", "2021-03-01").response().body());
    }

    private static Client.Answer ask(Client client, String asOf, String publishedBy) {
        return client.get(
                "/api/relations/KAZ-USA?asOf=%s&publishedBy=%s".formatted(asOf, publishedBy));
    }

    private static String lastVisit(Client.Answer answer) {
        var cell = answer.body().path("contact").path("lastVisit").path("KAZ>USA");
        return cell.path("state").stringValue().equals("not-recorded")
                ? "-"
                : cell.path("value").path("from").stringValue()
                        + "/"
                        + cell.path("value").path("to").stringValue();
    }
}
