package io.leadline.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;

/** The frame of pages for people without an account: the name, and nothing that leads elsewhere. */
public class PublicLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    public PublicLayout() {
        addClassName("public-layout");
        Span mark = new Span("Leadline");
        mark.addClassName("brand");
        Header header = new Header(mark);
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
