package io.leadline.ordering.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import io.leadline.identity.Actor;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Draft;
import io.leadline.ordering.Drafts;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.MeanwhileBar;
import io.leadline.shell.OnAPage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.access.AccessDeniedException;

/** A form with one field for the words. */
@ExtendWith(OnAPage.class)
class KeptDraftTest {

    private final PurchaseOrder order = AnOrder.anOrder().sent().now();
    private final Drafts drafts = mock();
    private final VaadinSession session = mock();
    private final TextArea words = new TextArea();
    private final Form form = new Form();
    private Supplier<Actor> who = () -> AnOrder.ACME;
    private KeptDraft kept;

    private void shown() {
        OrderDesk desk = mock(OrderDesk.class);
        when(desk.drafts()).thenReturn(drafts);
        when(desk.today()).thenReturn(AnOrder.TODAY);
        OrderContext context = new OrderContext(
                order, () -> who.get(), Set.of(), true, Format.of(Locale.ENGLISH, ZoneOffset.UTC), () -> {});
        kept = new KeptDraft(form, context, desk, Draft.Kind.ANSWER, () -> saying(words.getValue()), content -> {
            words.setValue(content.words());
            return 0;
        });
        words.addValueChangeListener(typed -> kept.keep());
        form.add(kept, words);
        UI.getCurrent().getInternals().setSession(session);
        UI.getCurrent().add(form);
        answered();
    }

    /** What waits for the answer to the browser happens. */
    private static void answered() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    private static Draft.Content saying(String words) {
        return new Draft.Content(List.of(), List.of(), words);
    }

    private static Draft of(String person, String words) {
        return new Draft("O-1", "answer#1", person, "Ann", "acme", AnOrder.NOW, saying(words));
    }

    @Test
    void whatIsTypedInOneMomentIsKeptOnce() {
        shown();
        verify(drafts, never()).keep(any(), any(), any(), any());

        words.setValue("On");
        words.setValue("On Friday");
        answered();

        verify(drafts, times(1)).keep(any(), any(), any(), any());
        verify(drafts).keep(order, Draft.Kind.ANSWER, saying("On Friday"), AnOrder.ACME);
    }

    @Test
    void aDraftComesBackAndCountsAsUnsent() {
        when(drafts.own(any(), any(), any())).thenReturn(Optional.of(of(AnOrder.ACME.id(), "On Friday")));
        shown();

        assertThat(words.getValue()).isEqualTo("On Friday");
        assertThat(form.unsaved()).isTrue();
        assertThat(kept.getChildren().flatMap(part -> part.getChildren()).filter(MeanwhileBar.class::isInstance))
                .hasSize(1);
        verify(drafts, never()).keep(any(), any(), any(), any());
    }

    @Test
    void whoElseIsAtItIsTold() {
        when(drafts.others(any(), any(), any())).thenReturn(List.of(of("ann", "")));
        shown();

        assertThat(kept.getElement().getTextRecursively()).isNotBlank();
        assertThat(words.getValue()).isEmpty();
    }

    @Test
    void whatIsSentIsNoDraftAnyMore() {
        shown();
        words.setValue("On Friday");
        answered();

        kept.sent();

        verify(drafts).discard(order, Draft.Kind.ANSWER, AnOrder.ACME);
    }

    @Test
    void whoseLinkIsOverKeepsNothingAndIsNotDisturbed() {
        shown();
        who = () -> {
            throw new AccessDeniedException("The link is over");
        };

        words.setValue("On Friday");
        answered();

        verify(drafts, never()).keep(any(), any(), any(), any());
        assertThat(words.getValue()).isEqualTo("On Friday");
    }
}
