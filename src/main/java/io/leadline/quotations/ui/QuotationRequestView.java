package io.leadline.quotations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.quotations.QuotationRequest;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** {@code quotation-request/RQ-1}: one request for quotation, for those who buy and for each supplier that was asked. */
@Route(value = "quotation-request", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class QuotationRequestView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient QuotationDesk desk;
    private final transient CurrentActor actor;
    private String title = "";

    QuotationRequestView(QuotationDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        QuotationRequest request = desk.quotations()
                .find(id, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no request for quotation " + id));
        title = QuotationWords.title(this, request);
        removeAll();
        add(new RequestPage(desk, actor::get, () -> desk.quotations().find(id, actor.get()), () -> {}));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
