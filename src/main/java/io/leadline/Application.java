package io.leadline;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import io.leadline.shell.Brand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The shell of the portal: style sheets and push. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("leadline.css")
@StyleSheet("orders.css")
@Push(transport = Transport.WEBSOCKET_XHR)
public class Application implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Brand.NAME);
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("theme-color", "#0f2a35");
    }

    /** How the container image starts it; {@code ./leadline run} does more for the person at the console. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
