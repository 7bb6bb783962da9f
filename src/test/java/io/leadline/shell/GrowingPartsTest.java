package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What grows with a company's data stands in a {@link Table}, or in {@link Portions}, and a choice of it in a field that
 * reads what is looked at. Every loop of the user interface that puts one thing on a page for each of some others is
 * found in the sources, so that a new one fails as long as nobody says here what bounds it.
 */
class GrowingPartsTest {

    private static final Map<String, String> BOUNDED = Map.ofEntries(
            Map.entry("ApprovalReasons", "two people sign"),
            Map.entry("ArithmeticTable", "the terms of one quantity"),
            Map.entry("BatchCard", "one drawing for each process that a batch runs through"),
            Map.entry("BulkBar", "actions in the code"),
            Map.entry("ChangeWords", "currencies"),
            Map.entry("ClockControl", "steps in the code"),
            Map.entry("MeasureTiles", "measures in the code"),
            Map.entry("SignalView", "the last ten steps"),
            Map.entry("ScoreHeadline", "at most three pieces of advice"),
            Map.entry("ConflictPanel", "fields of one form"),
            Map.entry("EscalationBoard", "three levels"),
            Map.entry("EscalationCard", "what other rooms add"),
            Map.entry("EqualMargin", "sixteen policies are compared"),
            Map.entry("ExchangeRatesView", "currencies"),
            Map.entry("FilterMenu", "SavedFilters.MOST"),
            Map.entry("FiltersDialog", "SavedFilters.MOST"),
            Map.entry("KeptParts", "what a page is made of"),
            Map.entry("OrderByHandView", "OrderByHand.MOST_LINES"),
            Map.entry("ForecastPart", "ItemInsights shows twenty signals; days of a week"),
            Map.entry("HelpDialog", "keys in the code"),
            Map.entry("HomeView", "roles, and tiles in the code"),
            Map.entry("ImportPreview", "kinds of files, and ways to read a number"),
            Map.entry("ImportView", "ten runs, and columns of our files"),
            Map.entry("IncidentRows", "the first are shown"),
            Map.entry("JobRows", "the first are shown"),
            Map.entry("KindTabs", "kinds of tasks"),
            Map.entry("LedgerTable", "the terms of one plan"),
            Map.entry("LetterPanel", "what one mail carries"),
            Map.entry("LineDetails", "the first price breaks"),
            Map.entry("LinesBar", "the next right quantities"),
            Map.entry("MailRows", "the first are shown"),
            Map.entry("WebhookRows", "the first are shown"),
            Map.entry("MainLayout", "pages in the code"),
            Map.entry("MappingDialog", "columns of our files"),
            Map.entry("PartTiles", "parts of the application"),
            Map.entry("PolicyCard", "sentences about one policy"),
            Map.entry("Portions", "it is what bounds the others"),
            Map.entry("PortfolioFilters", "choices in the code"),
            Map.entry("PortfolioView", "one line about a run"),
            Map.entry("PromiseList", "marks in the code"),
            Map.entry("ReceiptForm", "columns in the code"),
            Map.entry("ReceiptSums", "three kinds of differences"),
            Map.entry("AskOnItem", "Quotations reads the latest of an item"),
            Map.entry("AwardForm", "QuotationRequest.MOST_LINES"),
            Map.entry("QuoteForm", "QuotationRequest.MOST_LINES"),
            Map.entry("RequestPage", "QuotationRequest.MOST_LINES, and the last twenty words"),
            Map.entry("RefusalReasons", "states and reasons in the code"),
            Map.entry("SeasonPart", "moving holidays of a country"),
            Map.entry("SeriesPart", "OutsideCourses.MOST_TRIED"),
            Map.entry("ClaimPage", "the last thirty words"),
            Map.entry("ShipmentPage", "the last thirty words"),
            Map.entry("SignInView", "providers in the settings; accounts of the demonstration"),
            Map.entry("StageBar", "stages of an order"),
            Map.entry("StagesPanel", "stages of an order"),
            Map.entry("StockView", "ten transfers"),
            Map.entry("SupplierView", "what other rooms add"),
            Map.entry("OfferGrid", "the first prices by quantity"),
            Map.entry("Tables", "columns, and rows in portions"),
            Map.entry("TableTrialCard", "limits of our tables"),
            Map.entry("TermDialog", "facts of one term"),
            Map.entry("TermsList", "the first price breaks"),
            Map.entry("TransferCard", "steps and processes of one transfer"),
            Map.entry("CommitmentPage", "the first five gaps, and the weeks that were opened"),
            Map.entry("CommittedWeeks", "26 weeks"),
            Map.entry("DecideCard", "the terms of one item"),
            Map.entry("GapPanel", "ways in the code"),
            Map.entry("LeadTimePage", "the last twenty words"),
            Map.entry("DisruptionBoard", "the last twenty words"),
            Map.entry("RippleStrip", "RipplesReckoned takes five of each"),
            Map.entry("ItemView", "what other rooms add"),
            Map.entry("OutlookOnItem", "Outlooks reads the latest of an item"),
            Map.entry("OutlookView", "ShownGaps, and the latest outlooks"),
            Map.entry("ProfileView", "what other rooms add"),
            Map.entry("ProposalList", "the latest are read, a few items of each shown"),
            Map.entry("SheetField", "the first mistakes of a sheet"),
            Map.entry("StandingIn", "whom one person stands in for"),
            Map.entry("TermsChangesView", "the page reads so many"),
            Map.entry("TouchedList", "the first are shown"),
            Map.entry("WeeksForm", "26 weeks"),
            Map.entry("OverstockPage", "the last thirty words"),
            Map.entry("TurnoverOverview", "classes, paces, ages and changes in the code"),
            Map.entry("TransfersView", "states"));

    /** They show all their choices at once. */
    private static final Set<String> WHOLE =
            Set.of("Select", "RadioButtonGroup", "MadeChoice", "CheckboxGroup", "ListBox", "MultiSelectListBox");

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("AnswerBulk", "scopes in the code"),
            Map.entry("ApiKeyDialog", "scopes in the code"),
            Map.entry("WebhookDialog", "kinds in the code"),
            Map.entry("ChooseForm", "kinds in the code, three of a kind"),
            Map.entry("AnswerCard", "ways in the code"),
            Map.entry("BacktestPanel", "classes and measures in the code"),
            Map.entry("ConflictPanel", "mine or theirs"),
            Map.entry("OfferCard", "choices in the code"),
            Map.entry("ChangeDialog", "kinds in the code"),
            Map.entry("FilterBar", "orders and holders in the code"),
            Map.entry("PolicyDialog", "classes in the code"),
            Map.entry("PortfolioFilters", "lenses in the code"),
            Map.entry("PreferenceFields", "languages"),
            Map.entry("RulesDialog", "kinds in the code"),
            Map.entry("ScoreSheet", "months, units and windows in the code"),
            Map.entry("AftermathView", "months in the code"),
            Map.entry("ChannelRuleDialog", "how sure a day is, in the code"),
            Map.entry("TableTrialCard", "our tables, and classes in the code"),
            Map.entry("ShipmentsView", "states in the code"),
            Map.entry("MilestoneForm", "points, sorts and reasons in the code"),
            Map.entry("ShipmentWords", "reasons in the code"),
            Map.entry("ClaimsView", "open or all"),
            Map.entry("WayFields", "ways in the code"),
            Map.entry("ReportForm", "kinds in the code"),
            Map.entry("TryDialog", "kinds in the code"),
            Map.entry("UserDialog", "roles"),
            Map.entry("CertificateFields", "kinds in the code"),
            Map.entry("ContactDialog", "duties in the code"),
            Map.entry("MailWishesDialog", "days of a week, and ways in the code"),
            Map.entry("ReachDialog", "languages"),
            Map.entry("WeeksForm", "26 weeks"),
            Map.entry("DeclareDialog", "kinds in the code"),
            Map.entry("LineWaysDialog", "as of WaysOutDialog"),
            Map.entry("WaysOutDialog", "kinds in the code, three places and the suppliers of one item"));

    private static List<CompilationUnitTree> files = List.of();

    @BeforeAll
    static void parse() throws IOException {
        files = parsed();
    }

    @AfterAll
    static void forget() {
        files = List.of();
    }

    @Test
    void whatIsMadeForEachOfManyIsMadeInPortionsOrIsFew() {
        Set<String> loops = files.stream()
                .filter(file -> {
                    Loops found = new Loops(file);
                    found.scan(file, null);
                    return found.grows;
                })
                .map(GrowingPartsTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(loops).as("Use Portions or a Table, or say what bounds it").allMatch(BOUNDED::containsKey);
        assertThat(BOUNDED.keySet()).as("Named, and not there any more").allMatch(loops::contains);
    }

    @Test
    void aFieldThatShowsAllItsChoicesHasFew() {
        Set<String> makers = new TreeSet<>();
        for (CompilationUnitTree file : files) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                    Tree type = made.getIdentifier();
                    Tree plain = type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
                    if (WHOLE.contains(plain.toString())) {
                        makers.add(name(file));
                    }
                    return super.visitNewClass(made, nothing);
                }
            }.scan(file, null);
        }

        assertThat(makers).as("Use a combo box, or say why there are few").allMatch(CHOICES::containsKey);
        assertThat(CHOICES.keySet()).as("Named, and not there any more").allMatch(makers::contains);
    }

    private static String name(CompilationUnitTree file) {
        return Path.of(file.getSourceFile().getName()).getFileName().toString().replace(".java", "");
    }

    private static List<CompilationUnitTree> parsed() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(Path.of("src/main/java/io/leadline"))) {
            List<Path> pages = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().matches(".*[/\\\\](ui|shell)[/\\\\].*"))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(pages));
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return trees;
        }
    }

    /** Whether a file has a loop that adds something to anything but a list or a number. */
    private static final class Loops extends TreeScanner<@Nullable Void, @Nullable Void> {

        private static final Set<String> NO_PARTS =
                Set.of("List", "ArrayList", "Set", "TreeSet", "LinkedHashSet", "Map", "Collection", "BigDecimal");

        private final Map<String, Set<String>> types = new HashMap<>();
        private boolean grows;
        private int depth;

        Loops(CompilationUnitTree file) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                    Tree type = variable.getType();
                    Tree plain = type instanceof ParameterizedTypeTree generic ? generic.getType() : type;
                    types.computeIfAbsent(variable.getName().toString(), name -> new TreeSet<>())
                            .add(String.valueOf(plain));
                    return super.visitVariable(variable, nothing);
                }
            }.scan(file, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void nothing) {
            depth++;
            scan(loop.getStatement(), nothing);
            depth--;
            return null;
        }

        @Override
        public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void nothing) {
            depth++;
            scan(loop.getStatement(), nothing);
            depth--;
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            String name = last(call.getMethodSelect());
            if (name.equals("forEach")) {
                scan(call.getMethodSelect(), nothing);
                depth++;
                scan(call.getArguments(), nothing);
                depth--;
                return null;
            }
            if (depth > 0 && isAdding(name)) {
                adds(call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            if (depth > 0 && isAdding(reference.getName().toString())) {
                adds(reference.getQualifierExpression());
            }
            return super.visitMemberReference(reference, nothing);
        }

        private static boolean isAdding(String method) {
            return method.matches("add(Item|Line|Component.*|AsFirst)?|appendChild");
        }

        private void adds(@Nullable ExpressionTree to) {
            boolean list = to instanceof IdentifierTree name
                    ? types.getOrDefault(name.getName().toString(), Set.of()).stream()
                            .anyMatch(NO_PARTS::contains)
                    : to instanceof MethodInvocationTree call
                            && last(call.getMethodSelect()).equals("computeIfAbsent");
            grows |= !list;
        }

        private static String last(ExpressionTree method) {
            return method instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : method.toString();
        }
    }
}
