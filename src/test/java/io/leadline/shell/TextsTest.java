package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)[^}]*}");
    /** A text's key as a whole, asked for by name. */
    private static final Pattern ASKED =
            Pattern.compile("(?:getTranslation\\(|@Menu\\(\\s*title = )\\s*\"([^\"]+)\"\\s*([,)+])");
    /** Words for people that are written into the code instead of the language files. */
    private static final Pattern WRITTEN_IN = Pattern.compile("(?:new"
            + " (?:Span|Button|H[1-6]|Paragraph|Div|Anchor|RouterLink|Text|\\w*Field|\\w*Picker|Checkbox|Dialog|Details)"
            + "|set(?:Text|Label|Header|HeaderTitle|Placeholder|HelperText|Title|AriaLabel|TooltipText|ErrorMessage|EmptyStateText)|Notification\\.show|Notice\\.\\w+|new"
            + " PageHeader|new ErrorNotice)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /** What the history of an order says happened, by the end of the text's key. */
    private static final Pattern TOLD =
            Pattern.compile("(?:told|noted|step|note)\\(\\s*(?:[\\w.]+(?:\\(\\))?,\\s*)+(?:[\\w"
                    + " =!.]+\\?\\s*\"([a-z-]+)\"\\s*:\\s*)?\"([a-z-]+)\"");

    private final LeadlineI18N texts = new LeadlineI18N();
    private final Map<String, String> english = texts.texts(Locale.ENGLISH);
    private final Map<String, String> german = texts.texts(Locale.GERMAN);

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(german.values()).noneMatch(String::isBlank);
    }

    /** An apostrophe written twice, as other programs want it, is shown twice. Labels of processes are the model's words. */
    @Test
    void apostrophesAndQuotationMarksAreWrittenAsInBooks() {
        assertThat(Stream.of(english, german)
                        .flatMap(language -> language.entrySet().stream())
                        .filter(text -> !text.getKey().startsWith("processes."))
                        .filter(text -> text.getValue().matches(".*['\"].*"))
                        .toList())
                .isEmpty();
    }

    @Test
    void percentStandsAsEachLanguageWritesIt() {
        assertThat(english.values()).noneMatch(text -> text.contains("} %"));
        assertThat(german.values()).noneMatch(text -> text.contains("}%"));
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        List<String> different = english.keySet().stream()
                .filter(key -> !places(english.get(key)).equals(places(german.getOrDefault(key, ""))))
                .toList();

        assertThat(different).isEmpty();
    }

    @Test
    void everyTextThatTheCodeAsksForExists() {
        Set<String> missing = sources()
                .flatMap(file -> ASKED.matcher(read(file)).results())
                .filter(found -> !found.group(2).equals("+"))
                .map(found -> found.group(1))
                .filter(key -> !english.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatTheCodePutsTogetherBeginsLikeATextThatExists() {
        Set<String> missing = sources()
                .flatMap(file -> ASKED.matcher(read(file)).results())
                .filter(found -> found.group(2).equals("+"))
                .map(found -> found.group(1))
                .filter(start -> english.keySet().stream().noneMatch(key -> key.startsWith(start)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void whateverTheHistoryOfAnOrderTellsHasAText() {
        Set<String> told = sources()
                .filter(file -> file.toString().contains("/io/leadline/ordering/"))
                .flatMap(file -> TOLD.matcher(read(file)).results())
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).hasSizeGreaterThan(40);
        assertThat(told).allSatisfy(what -> assertThat(english).containsKey("ordering.history." + what));
    }

    @Test
    void noTextIsKeptThatNothingAsksFor() {
        Set<String> literals = sources()
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        // "orders.cancel" may be completed by ".title" elsewhere, "identity.role." by a role's name.
        List<String> starts = literals.stream()
                .filter(text -> text.matches("[a-z][A-Za-z]*(\\.[A-Za-z-]+)*\\.|[a-z][A-Za-z]*(\\.[A-Za-z-]+)+"))
                .map(text -> text.endsWith(".") ? text : text + ".")
                .toList();

        Set<String> unused = english.keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> starts.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyFigureBehindATermHasAName() {
        Set<String> nameless = english.entrySet().stream()
                .filter(text -> text.getKey().startsWith("planning.term."))
                .flatMap(text -> places(text.getValue()).stream())
                .filter(figure -> !english.containsKey("planning.input." + figure))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(nameless).isEmpty();
    }

    @Test
    void noWordsForPeopleStandInTheCode() {
        List<String> written = sources()
                .filter(file ->
                        file.toString().contains("/ui/") || file.toString().contains("/shell/"))
                .flatMap(file -> WRITTEN_IN
                        .matcher(read(file))
                        .results()
                        .filter(found -> !found.group(1).matches("[#a-z0-9-]+(/.*)?|X-.*"))
                        .map(found -> file.getFileName() + ": " + found.group(1)))
                .toList();

        assertThat(written).isEmpty();
    }

    @Test
    void valuesAreWrittenAsTheReaderWritesThem() {
        assertThat(texts.getTranslation("identity.password.TOO_SHORT", Locale.GERMAN, 12_000))
                .contains("12.000");
        assertThat(texts.getTranslation("identity.password.TOO_SHORT", Locale.UK, 12_000))
                .contains("12,000");
        assertThat(texts.getTranslation("no.such.text", Locale.UK)).isEqualTo("!no.such.text!");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("The sources cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
