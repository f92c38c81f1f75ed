package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.ChanceryHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineProgramTests {

    @ParameterizedTest
    @CsvSource({
        "--help, 0",
        "--version, 0",
        "import --version, 0",
        "improt, 2",
        "--loud, 2",
        "serve --loud, 2",
        "serve --help, 0",
        "import --help, 0",
        "import, 2",
        "import --format=unheard-of some.jsonl, 2",
        "import --format=hsg-visits-revisions, 2",
        "import --format=hsg-visits-revisions --loud some.jsonl, 2",
        "import --format=hsg-visits-revisions absent.jsonl, 1",
        "import --format=hsg-visits-revisions src, 1",
        "export --help, 0",
        "export --to=-1 ledger.ndjson, 2",
        "export --to=many ledger.ndjson, 2",
        "export --resume, 2",
        "export --force, 2",
        "export --resume --force ledger.ndjson, 2",
        "export --loud ledger.ndjson, 2",
        "export one.ndjson two.ndjson, 2",
        "export pom.xml, 2",
        "export --force src, 2",
        "export absent/ledger.ndjson, 2",
        "export --resume pom.xml, 1",
        "export --list=Visits! visits.csv, 2",
        "export --list=visits --format=xml visits.csv, 2",
        "export --list=visits --to=1 visits.csv, 2",
        "export --list=visits pom.xml, 2",
        "export --format=csv visits.csv, 2",
        "export --with=state=KAZ visits.csv, 2",
        "restore --help, 0",
        "restore, 2",
        "restore --loud ledger.ndjson, 2",
        "restore absent.ndjson, 1",
        "restore src, 1",
        "restore pom.xml, 1",
        "restore --check pom.xml, 1",
        "replay --help, 0",
        "replay KAZ-KAZ, 2",
        "replay Atlantis, 2",
        "replay KAZ --step, 2",
        "replay --step, 2",
        "replay KAZ USA, 2",
        "replay --loud, 2",
        "bench --help, 0",
        "bench append --help, 0",
        "bench source --help, 0",
        "bench import --help, 0",
        "bench import, 2",
        "bench import absent.jsonl, 2",
        "bench import --format=none absent.jsonl, 2",
        "bench import --format=hsg-visits-revisions absent.jsonl, 1",
        "bench append --entries=0, 2",
        "bench append --rounds=0, 2",
        "bench source --seconds=many, 2",
        "bench source --json=absent/figures.json, 2",
    })
    void aCallThatCannotWorkEndsBeforeAnythingStarts(String call, int code) {
        assertThat(CommandLineProgram.run(Object.class, ChanceryHouse.CODEC, call.split(" ")))
                .isEqualTo(code);
    }
}
