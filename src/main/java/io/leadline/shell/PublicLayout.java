package io.leadline.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame of pages for people without an account: the name, and nothing that leads elsewhere. */
@AnonymousAllowed
public class PublicLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    public PublicLayout() {
        addClassName("public-layout");
        Header header = new Header(new Brand());
        header.addClassName("public-header");
        main.addClassName("public-main");
        main.setId("main");
        add(header, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
