package io.leadline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportTest {

    @TempDir
    Path folder;

    @Test
    void theLongestClassesComeFirstAndTheCountLast() throws IOException {
        report("io.leadline.a.QuickTest", "0.25", 3, "");
        report("io.leadline.b.LongTest", "1,075.5", 2, "");
        Files.writeString(folder.resolve("notes.txt"), "no report");

        SuiteReport report = SuiteReport.of(folder, Duration.ofSeconds(600));

        assertThat(String.join("\n", report.lines())).isEqualTo("""

            2 test classes in 10 min 00 s with the build; one after the other: 17 min 55 s. The longest:
               17 min 55 s  io.leadline.b.LongTest
                     0.3 s  io.leadline.a.QuickTest

            Tests run: 5, Failures: 0, Errors: 0, Skipped: 0\
            """);
    }

    @Test
    void noMoreThanTenClassesAreNamed() throws IOException {
        for (int i = 0; i < 12; i++) {
            report("io.leadline.C" + i + "Test", String.valueOf(i), 1, "");
        }

        assertThat(SuiteReport.of(folder, Duration.ofSeconds(60)).lines())
                .filteredOn(line -> line.contains("io.leadline."))
                .hasSize(10)
                .last()
                .isEqualTo("         2.0 s  io.leadline.C2Test");
    }

    @Test
    void whatWasLeftOutIsSaidWithItsReason() throws IOException {
        report("io.leadline.a.NoTest", "0", 0, "");
        report("io.leadline.a.ShopTest", "1", 3, """
            <testcase name="theRealShop" classname="io.leadline.a.ShopTest" time="0.1">
              <skipped message="Assumption failed: There is no ../shared/data/shop" type="TestAbortedException"/>
            </testcase>
            <testcase name="third" classname="io.leadline.a.ShopTest" time="0.0"><skipped type="x"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: not today
            at org.junit.Assume]]></skipped></testcase>
            <testcase name="another{Path}[1]" classname="io.leadline.a.ShopTest" time="0.1"><skipped/></testcase>
            """);

        assertThat(SuiteReport.of(folder, Duration.ofSeconds(1)).lines())
                .contains(
                        "Left out:",
                        "    ShopTest.theRealShop: There is no ../shared/data/shop",
                        "    NoTest: none of its tests ran",
                        "    ShopTest.third: not today",
                        "    ShopTest.another{Path}[1]: no reason given")
                .last()
                .asString()
                .endsWith("Skipped: 3");
    }

    private void report(String name, String seconds, int tests, String cases) throws IOException {
        int skipped = cases.split("<skipped", -1).length - 1;
        Files.writeString(folder.resolve("TEST-" + name + ".xml"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="%s" time="%s" tests="%d" errors="0" skipped="%d" failures="0">
            %s</testsuite>
            """.formatted(name, seconds, tests, skipped, cases));
    }
}
