package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every field that the code makes stands in a {@link Form}, which keeps what is typed, or in a dialog, which no live change
 * touches, or is named here with the reason why nothing can be lost in it. The build finds those that make fields, so that
 * a new field elsewhere fails. Whether a page then keeps its forms is shown in the browser, for the pages named there.
 */
class FormsTest {

    /** Parts of a form: always shown within one. */
    private static final Set<String> PARTS = Set.of(
            "AnswerBulk",
            "OfferCard",
            "SplitFields",
            "FilesPanel",
            "CountRow",
            "NoticeRow",
            "WayFields",
            "BatchRow",
            "SoonerFields",
            "ScanLine",
            "LineCells",
            "OfferGrid",
            "PriceBulk",
            "WantedLine",
            "QuoteLine");

    /** They choose what is shown, and are not rebuilt when something changes. */
    private static final Set<String> FILTERS = Set.of(
            "ItemsView",
            "SuppliersView",
            "ErrorList",
            "UsersView",
            "FilterBar",
            "MailRows",
            "OrderFilters",
            "ChangesView",
            "PortfolioFilters",
            "TurnoverFilters",
            "PointTable",
            "BacktestPanel",
            "BuyListView",
            "EscalationsView",
            "ShipmentsView",
            "QuotationRequestsView",
            "ClaimsView",
            "TableTrialCard",
            "ArrivalFinder");

    /** They listen to nobody, so that nothing of what others do reaches them. */
    private static final Set<String> ALONE =
            Set.of("ForgottenPasswordView", "NewPasswordView", "PreferenceFields", "ProfileView", "ImportView");

    /** Their plain buttons open or fill a form, and decide nothing. */
    private static final Set<String> OPENERS =
            Set.of("ApprovalPanel", "CounterForm", "ReceiptForm", "CorrectionForm", "WeeksForm", "NoticeForm");

    /** In {@code UnsentInputTest}, in a browser. */
    private static final Set<String> TYPED_INTO = Set.of(
            "ApprovalPanel",
            "LinesPanel",
            "AnswerForm",
            "AnswerCard",
            "ReviewPanel",
            "CounterForm",
            "ReceiptForm",
            "PromiseForm",
            "AskForm",
            "StoryPanel",
            "ReachPanel",
            "SettlePanel",
            "CorrectionForm",
            "EscalationCard");

    /** What all forms share keeps them; that is tried with those above. */
    private static final Set<String> NOT_TYPED_INTO = Set.of(
            "JustBooked",
            "CorrectOnOrder",
            "ArrivalForm",
            "AnswerClaimForm",
            "DecideClaimForm",
            "ConfirmClaimForm",
            "ClaimsOnOrder",
            "ReportForm",
            "MatchClaimForm",
            "MilestoneForm",
            "AddLineForm",
            "ChangeCard",
            "UndoneCard",
            "TellOnOrder",
            "NoticeForm",
            "WeeksForm",
            "GapPanel",
            "OwnTermsView",
            "BusinessDateCard",
            "BuyerForm",
            "QuoteForm",
            "AwardForm",
            "ApproveForm",
            "CourseForm",
            "ChooseForm",
            "AgreeForm",
            "ReturnForm",
            "SendBackForm",
            "SupplierForm");

    /** Made once for each tab, within a form, or on a page that is only led to. */
    private static final Set<String> MADE_ONCE =
            Set.of("OrderPage", "FilesPanel", "AnswerLine", "Portions", "OrderByHandView");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadline");

    @Test
    void everyFieldStandsInAFormOrCannotLoseWhatIsTyped() {
        Set<String> makers = CLASSES.stream()
                .filter(maker ->
                        maker.getConstructorCallsFromSelf().stream().anyMatch(call -> isField(call.getTargetOwner())))
                .filter(maker -> !isField(maker))
                .filter(maker -> !maker.isAssignableTo(Form.class) && !maker.isAssignableTo(Dialog.class))
                .map(FormsTest::outermost)
                .filter(name -> !PARTS.contains(name) && !FILTERS.contains(name) && !ALONE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(makers).isEmpty();
    }

    @Test
    void everyButtonOfAFormAsksAboutWhatItDoesNotSend() {
        Set<String> plain = CLASSES.stream()
                .filter(form -> form.isAssignableTo(Form.class))
                .filter(form -> form.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Button.class)))
                .map(FormsTest::outermost)
                .filter(name -> !OPENERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(plain).isEmpty();
    }

    /**
     * A page that is read again at any time makes its forms as kept parts, itself or in what it is made of; any other page is
     * asked by {@link Live} before it is read while somebody types.
     */
    @Test
    void aPageThatIsReadAtAnyTimeMakesItsFormsAsKeptParts() {
        Set<JavaClass> pages = CLASSES.stream()
                .filter(page -> page.isAssignableTo(KeepsForms.class) && !page.isInterface())
                .collect(Collectors.toSet());
        Set<JavaClass> within = new HashSet<>();
        pages.forEach(page -> collect(page, within));

        Set<String> rebuilt = within.stream()
                .filter(FormsTest::makesAForm)
                .filter(maker -> !maker.isAssignableTo(Form.class) && !maker.isAssignableTo(Dialog.class))
                .filter(maker -> maker.getConstructorCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(KeptParts.Part.class)))
                .map(FormsTest::outermost)
                .filter(name -> !MADE_ONCE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages).isNotEmpty();
        assertThat(within).hasSizeGreaterThan(50);
        assertThat(rebuilt).isEmpty();
    }

    /** Whoever adds a form says here where somebody types into it while others act, or that no browser does. */
    @Test
    void everyFormIsNamed() {
        Set<String> forms = CLASSES.stream()
                .filter(form -> form.isAssignableTo(Form.class) && !form.isEquivalentTo(Form.class))
                .map(FormsTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>(TYPED_INTO);
        named.addAll(NOT_TYPED_INTO);

        assertThat(forms).isEqualTo(named);
    }

    /** What it is made of, as far as its room's screens go. */
    private static void collect(JavaClass part, Set<JavaClass> found) {
        if (found.add(part)) {
            part.getConstructorCallsFromSelf().stream()
                    .map(JavaAccess::getTargetOwner)
                    .filter(made -> made.getPackageName().startsWith("io.leadline"))
                    .filter(made -> !made.isAssignableTo(Dialog.class))
                    .forEach(made -> collect(made, found));
            part.getMethodCallsFromSelf().stream()
                    .map(JavaAccess::getTargetOwner)
                    .filter(asked -> asked.getPackageName().equals(part.getPackageName()))
                    .filter(asked -> !asked.isAssignableTo(Dialog.class))
                    .forEach(asked -> collect(asked, found));
        }
    }

    private static boolean makesAForm(JavaClass maker) {
        return maker.getConstructorCallsFromSelf().stream()
                .map(JavaAccess::getTargetOwner)
                .anyMatch(made -> made.isAssignableTo(Form.class));
    }

    private static boolean isField(JavaClass type) {
        return type.isAssignableTo(HasValue.class) && type.isAssignableTo(Component.class);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(FormsTest::outermost).orElse(type.getSimpleName());
    }
}
