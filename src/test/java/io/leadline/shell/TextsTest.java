package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
    private static final Pattern WRITTEN_IN = Pattern.compile("(?:"
            + String.join(
                    "|",
                    "new (?:Span|Button|H[1-6]|Paragraph|Div|Anchor|RouterLink|Text|Checkbox|Dialog|Details)",
                    "new \\w*(?:Field|Picker)",
                    "set(?:Text|Label|Header|HeaderTitle|Placeholder|HelperText|Title|AriaLabel)",
                    "set(?:TooltipText|ErrorMessage|EmptyStateText)",
                    "Notification\\.show",
                    "Notice\\.\\w+",
                    "new PageHeader",
                    "new ErrorNotice")
            + ")\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

    /** What the history of an order says happened, by the end of the text's key. */
    private static final Pattern TOLD =
            Pattern.compile("(?:told|noted|step|note)\\(\\s*(?:[\\w.]+(?:\\(\\))?,\\s*)+(?:[\\w"
                    + " =!.]+\\?\\s*\"([a-z-]+)\"\\s*:\\s*)?\"([a-z-]+)\"");

    private static final Pattern NAMED = Pattern.compile("\\{[A-Za-z]\\w*}");
    private static final Pattern ONE_ENGLISH =
            Pattern.compile("(?<![\\d.,])1\\+? (?:(?:more|open|planned|own) )?([a-z]+s)\\b");
    private static final Pattern ONE_GERMAN =
            Pattern.compile("(?<![\\d.,])1\\+? (?:(?!de[rs] |in |von )[a-zäöüß]+ )?(\\p{Lu}[a-zäöüß]+)");
    private static final Pattern SEVERAL_GERMAN = Pattern.compile("1<\\{\\d[^}]*} (?:[a-zäöüß]+ )?(\\p{Lu}[a-zäöüß]+)");
    private static final Pattern PLURAL_GERMAN =
            Pattern.compile(",plural,[^|}]*\\|(?:[a-zäöüß]+ )?(\\p{Lu}[a-zäöüß]+)");

    /** What somebody or something does, and what else ends in s. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "is",
            "has",
            "was",
            "less",
            "as",
            "this",
            "does",
            "its",
            "always",
            "ms",
            "goods",
            "stands",
            "thinks",
            "takes",
            "gets",
            "proposes",
            "agrees",
            "disputes",
            "goes",
            "comes",
            "stays",
            "starts",
            "commits",
            "delivers",
            "writes",
            "states",
            "wants",
            "waits",
            "promises",
            "accepts",
            "looks",
            "keeps",
            "arrives",
            "demands",
            "buys",
            "needs",
            "works",
            "asks",
            "likes");

    /** Of several as of one. */
    private static final Set<String> ALIKE_GERMAN = Set.of("Artikel", "Stück");

    /** Texts in which somebody orders or answers, and one of days that vary. */
    private static final Set<String> NO_COUNTS = Set.of(
            "orders.next.ANSWER",
            "orders.address.away.until",
            "outlook.gap.decided.ORDER_EARLIER",
            "outlook.gap.decided.ALTERNATE",
            "outlook.gap.decided.SPLIT",
            "planning.item.lead-time-days");

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

    /** "1 days": where every number is one, no text speaks of several. Whoever does something is no number. */
    @Test
    void oneIsNotSeveral() {
        Set<String> severalInGerman = Stream.concat(
                        german.values().stream()
                                .flatMap(text -> SEVERAL_GERMAN.matcher(text).results()),
                        german.values().stream()
                                .flatMap(text -> PLURAL_GERMAN.matcher(text).results()))
                .map(found -> found.group(1))
                .filter(word -> !ALIKE_GERMAN.contains(word))
                .collect(Collectors.toSet());

        assertThat(severalInGerman).contains("Tage", "Tagen", "Bestellungen");
        assertThat(ones(english, ONE_ENGLISH, word -> !NOT_COUNTED.contains(word)))
                .isEmpty();
        assertThat(ones(german, ONE_GERMAN, severalInGerman::contains)).isEmpty();
    }

    private static List<String> ones(Map<String, String> texts, Pattern one, Predicate<String> several) {
        return texts.entrySet().stream()
                .filter(text -> !text.getKey().startsWith("processes.") && !NO_COUNTS.contains(text.getKey()))
                .map(text -> text.getKey() + "=" + whereAllIsOne(text.getValue()))
                .filter(text -> one.matcher(text).results().anyMatch(found -> several.test(found.group(1))))
                .toList();
    }

    private static String whereAllIsOne(String text) {
        Object[] ones = Stream.generate(() -> 1).limit(20).toArray();
        String named = NAMED.matcher(Sentence.plurals(text, place -> 1)).replaceAll("1");
        return Sentence.of(named, Locale.UK, ones);
    }

    @Test
    void aWordFollowsItsNumber() {
        String days = "{0} {0,plural,day|days}";

        assertThat(Stream.of(1, "1", "+1", 1.0, 0, 2, "1.5", "0", "11", "1.0", "soon", "1 whole")
                        .map(number -> Sentence.of(days, Locale.UK, number)))
                .containsExactly(
                        "1 day",
                        "1 day",
                        "+1 day",
                        "1 day",
                        "0 days",
                        "2 days",
                        "1.5 days",
                        "0 days",
                        "11 days",
                        "1.0 days",
                        "soon days",
                        "1 whole day");
        assertThat(Sentence.of("{0,choice,0#Nobody’s|1#One’s {1} {1,plural,day|days}}", Locale.UK, 1, "1"))
                .isEqualTo("One’s 1 day");
        assertThat(texts.getTranslation("home.in-days", Locale.GERMAN, "1")).isEqualTo("in 1 Tag");
    }

    /** Also the texts that only a mail, a file or the console shows; a brace inside of a word would be a place no more. */
    @Test
    void everyPluralCanBeRead() {
        assertThat(Stream.of(english, german)
                        .flatMap(language -> language.entrySet().stream())
                        .filter(text ->
                                Sentence.plurals(text.getValue(), place -> 1).contains(",plural,"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** A text that is put together otherwise reads no plurals, and takes two apostrophes for one. */
    @Test
    void everyTextIsPutTogetherInOnePlace() {
        assertThat(sources()
                        .filter(file -> read(file).contains("MessageFormat("))
                        .map(file -> file.getFileName().toString()))
                .containsExactly("Sentence.java");
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
