package io.leadline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.engine.gateway.TokenInterceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs where the tests do, so the production files are read instead of started. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[?-])?([^}]*)}");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|KEY|SECRET|TOKEN");

    private final String text = Files.readString(Path.of("docker-compose.yml"));
    private final Map<String, Object> file = new Yaml().load(text);
    private final Map<String, Map<String, Object>> services = cast(file.get("services"));

    ComposeFileTest() throws IOException {}

    @Test
    void itRunsTheEngineTheStoreTheApplicationAndAMailCatcherOnRequest() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("store", "exporter", "engine", "app", "mailcatcher");
        assertThat(services.get("engine").get("image")).isEqualTo("camunda/zeebe:8.5.8");
        assertThat(services.get("mailcatcher").get("profiles")).isEqualTo(List.of("mailcatcher"));
        assertThat(services.get("store").get("entrypoint").toString()).contains("--replSet", "--keyFile");
    }

    @Test
    void everySecretMustBeGiven() {
        Set<String> secrets = variables()
                .filter(m -> SECRET.matcher(m.group(1)).find())
                .peek(m -> assertThat(m.group())
                        .as("a secret without a default")
                        .matches(v -> v.contains(":?") || v.equals("${LEADLINE_SMTP_PASSWORD:-}")))
                .map(m -> m.group(1))
                .collect(Collectors.toSet());

        assertThat(secrets).contains("LEADLINE_STORE_ROOT_PASSWORD", "LEADLINE_STORE_PASSWORD", "LEADLINE_STORE_KEY");
    }

    @Test
    void noSecretStandsInTheFile() {
        services.forEach((name, service) -> environment(service).forEach((variable, value) -> {
            if (SECRET.matcher(variable).find()) {
                assertThat(value).as(name + ": " + variable).startsWith("${");
            }
        }));
        assertThat(text).doesNotContainPattern("://[a-z]+:[^$@]+@");
    }

    @Test
    void everyVariableIsInTheExampleWithoutAValue() throws IOException {
        Map<String, String> example = Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .collect(Collectors.toMap(l -> l.split("=")[0], l -> l.substring(l.indexOf('=') + 1)));

        assertThat(example.values()).allMatch(String::isEmpty);
        assertThat(variables().filter(m -> ":?".equals(m.group(2))).map(m -> m.group(1)))
                .isNotEmpty()
                .allMatch(example::containsKey);
        assertThat(text).contains(example.keySet());
    }

    @Test
    void everyServiceHasAHealthCheckAndWhatLivesOnHasAVolume() {
        assertThat(services.values()).allMatch(s -> s.containsKey("healthcheck"));
        Set<String> volumes = Set.copyOf(Compose.keys(file.get("volumes")));
        services.forEach((name, service) -> assertThat(Compose.strings(service.get("volumes")))
                .as(name)
                .anyMatch(v -> volumes.contains(v.split(":")[0])));
    }

    @Test
    void whatWritesToADiskIsGivenTimeToEndAndAllTogetherFitOneMachine() {
        assertThat(Stream.of("store", "engine", "app").map(s -> services.get(s).get("stop_grace_period")))
                .doesNotContainNull();
        int percent = Stream.of("engine", "app")
                .map(s -> environment(services.get(s)).get("JAVA_TOOL_OPTIONS"))
                .mapToInt(options -> Integer.parseInt(options.replaceAll(".*MaxRAMPercentage=(\\d+).*", "$1")))
                .sum();
        assertThat(percent).as("of the memory, the store not counted").isLessThanOrEqualTo(60);
        assertThat(services.get("store").get("entrypoint").toString()).contains("--wiredTigerCacheSizeGB");
    }

    @Test
    void whoNeedsAnotherServiceWaitsUntilItIsHealthy() {
        services.values().stream()
                .map(s -> s.get("depends_on"))
                .filter(java.util.Objects::nonNull)
                .flatMap(d -> Compose.values(d).stream())
                .forEach(d ->
                        assertThat(d.toString()).containsAnyOf("service_healthy", "service_completed_successfully"));
    }

    @Test
    void nothingIsPublishedBeyondTheMachineAndStoreAndEngineNotAtAll() {
        services.values()
                .forEach(s -> assertThat(Compose.strings(s.get("ports"))).allMatch(p -> p.startsWith("127.0.0.1:")));
        assertThat(services.get("store")).doesNotContainKey("ports");
        assertThat(services.get("engine")).doesNotContainKey("ports");
    }

    @Test
    void everySettingOfOursExistsInTheCode() throws IOException {
        Set<String> known =
                Settings.inCode().stream().map(ComposeFileTest::bare).collect(Collectors.toSet());

        assertThat(environment(services.get("app")).keySet().stream()
                        .filter(v -> v.startsWith("LEADLINE_"))
                        .filter(v -> !known.contains(bare(v))))
                .as("variables that no code reads")
                .isEmpty();
    }

    @Test
    void whatTheEngineLoadsExistsAndIsInTheJar() throws IOException {
        String jar = Files.readString(Path.of("src/main/assembly/exporter.xml"));
        for (String setting : List.of("EXPORTERS_LEADLINE_CLASSNAME", "GATEWAY_INTERCEPTORS_0_CLASSNAME")) {
            String place = environment(services.get("engine"))
                    .get("ZEEBE_BROKER_" + setting)
                    .replace('.', '/');

            assertThat(Path.of("src/main/java", place + ".java")).exists();
            assertThat(jar).contains(place.substring(0, place.lastIndexOf('/')));
        }
    }

    @Test
    void theApplicationKnowsTheTokenThatTheGatewayAsksFor() {
        assertThat(environment(services.get("app")).get(TokenInterceptor.VARIABLE))
                .isNotNull()
                .isEqualTo(environment(services.get("engine")).get(TokenInterceptor.VARIABLE));
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/production.md"));

        TreeSet<String> missing = Settings.inCode();
        missing.removeIf(setting -> page.contains("`" + setting + "`"));

        assertThat(missing)
                .as("settings that docs/production.md does not explain")
                .isEmpty();
    }

    @Test
    void everyDocumentedSettingExists() throws IOException {
        Set<String> known = Settings.inCode();
        Matcher row = Pattern.compile("(?m)^\\| `(leadline\\.[a-z0-9.-]+)`")
                .matcher(Files.readString(Path.of("docs/production.md")));

        assertThat(row.results().map(m -> m.group(1))).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void theImageRunsAsAnUnprivilegedUser() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

        assertThat(lines.stream().filter(l -> l.startsWith("FROM ")).count()).isEqualTo(2);
        assertThat(lines).contains("USER leadline");
        assertThat(lines.indexOf("USER leadline"))
                .isLessThan(lines.indexOf(lines.stream()
                        .filter(l -> l.startsWith("ENTRYPOINT"))
                        .findFirst()
                        .orElseThrow()));
    }

    private Stream<java.util.regex.MatchResult> variables() {
        return VARIABLE.matcher(text).results();
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        return cast(service.getOrDefault("environment", Map.of()));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object node) {
        return (T) node;
    }

    /** Nodes of the file as what they are known to be. */
    private static final class Compose {

        static List<String> strings(Object node) {
            return node == null
                    ? List.of()
                    : ((List<?>) node).stream().map(String::valueOf).toList();
        }

        static List<String> keys(Object node) {
            return ((Map<?, ?>) node).keySet().stream().map(String::valueOf).toList();
        }

        static List<Object> values(Object node) {
            return List.copyOf(((Map<?, ?>) node).values());
        }
    }
}
