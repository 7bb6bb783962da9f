package io.leadline.replenishment.model;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases of the models: ours with figures that anybody can derive again, by search, sums and integrals instead of the
 * models' own formulas; and published ones, whose file lies beside the project where it is there at all.
 */
class InventoryCasesTest {

    private static final String SHARED = "inventory_cases_dev.csv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyDerivedCaseIsAnsweredInsideItsTolerance() throws IOException {
        InputStream file = Objects.requireNonNull(InventoryCasesTest.class.getResourceAsStream("cases.csv"));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return tests(reader.stream().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPublishedCaseIsAnsweredInsideItsTolerance() throws IOException {
        if (!SharedData.has(SHARED)) {
            return Stream.of(SharedData.leftOut(SHARED));
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedData.of(SHARED))) {
            return tests(reader.stream().toList());
        }
    }

    private static Stream<DynamicTest> tests(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.getField("id") + " " + row.getField("model"), () -> {
                    Map<?, ?> expected = JSON.readValue(row.getField("expected"), Map.class);
                    @SuppressWarnings("unchecked")
                    Map<String, Object> inputs = JSON.readValue(row.getField("inputs"), Map.class);
                    double tolerance = Double.parseDouble(row.getField("tolerance"));

                    Map<String, Object> result = Models.solve(row.getField("model"), inputs);

                    expected.forEach((name, value) -> assertClose(result.get(name), value, tolerance));
                }));
    }

    private static void assertClose(Object actual, Object expected, double tolerance) {
        if (expected instanceof List<?> list) {
            assertThat(actual)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                assertClose(((List<?>) actual).get(i), list.get(i), tolerance);
            }
        } else {
            double value = ((Number) expected).doubleValue();
            assertThat(((Number) actual).doubleValue())
                    .isCloseTo(value, org.assertj.core.data.Offset.offset(tolerance * Math.max(1, Math.abs(value))));
        }
    }
}
