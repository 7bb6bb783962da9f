package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
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
            "BatchRow",
            "SoonerFields",
            "ScanLine",
            "LineCells",
            "OfferGrid",
            "PriceBulk");

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
            "PointTable",
            "BacktestPanel",
            "BuyListView",
            "EscalationsView",
            "ShipmentsView",
            "ArrivalFinder");

    /** They listen to nobody, so that nothing of what others do reaches them. */
    private static final Set<String> ALONE =
            Set.of("ForgottenPasswordView", "NewPasswordView", "PreferenceFields", "ProfileView", "ImportView");

    /** Their plain buttons open or fill a form, and decide nothing. */
    private static final Set<String> OPENERS =
            Set.of("ApprovalPanel", "CounterForm", "ReceiptForm", "CorrectionForm", "WeeksForm", "NoticeForm");

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

    private static boolean isField(JavaClass type) {
        return type.isAssignableTo(HasValue.class) && type.isAssignableTo(Component.class);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(FormsTest::outermost).orElse(type.getSimpleName());
    }
}
