package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.PortalClient;
import io.leadline.identity.Role;
import io.leadline.shell.security.RegisteredViews;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What another supplier gets to see: of every view, whether it is for suppliers or not, with the ids of other people's
 * things in the address, and all downloads that are offered there; of every endpoint. Both lists are those of the running
 * application, so a new view or endpoint joins by itself, and fails until there is something to try it with.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest extends BrowserTest {

    private static final String DOWNLOADS = "a[href*='VAADIN/dynamic']";

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private ScreenData data;
    private RegisteredViews views;
    private String stranger = "";

    @BeforeAll
    void twoSuppliersOneOfWhomHasOrders() {
        data = new ScreenData(context);
        views = new RegisteredViews(servlets, access);
        // The alternate for the very items, who has the most to learn.
        stranger = data.user("stranger-" + data.unique(), data.alternate(), Locale.ENGLISH)
                .id();
        data.attachFiles();
    }

    @AfterAll
    void nothingMore() {
        data.end();
    }

    @TestFactory
    Stream<DynamicTest> noViewTellsAnotherSupplierAnything() {
        return views.all().stream()
                .flatMap(this::addresses)
                .sorted()
                .map(address -> DynamicTest.dynamicTest("/" + address, () -> tellsNothing(address)));
    }

    private void tellsNothing(String address) {
        List<String> answers = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        Consumer<Response> heard = responses::add;
        Browsers.window().onResponse(heard);
        try {
            at(DESK_PX, stranger, address, page -> {
                openTabs(page);
                answers.add(page.content());
                responses.stream()
                        .filter(answer -> answer.url().contains("v-r="))
                        .forEach(answer -> answers.add(answer.text()));
                for (Locator link : page.locator(DOWNLOADS).all()) {
                    APIResponse file = page.request().get(address(link.getAttribute("href")));
                    answers.add(new String(file.body(), StandardCharsets.ISO_8859_1));
                }
            });
        } finally {
            Browsers.window().offResponse(heard);
        }

        assertThat(answers).hasSizeGreaterThan(1);
        for (String secret : data.secrets()) {
            // What the stranger has typed into the address line comes back, and tells nothing.
            // What it delivers itself it knows, and its own terms are all that it is told of it.
            boolean known = address.equals("terms") && secret.matches("(Lamp |I-).*");
            if (!address.contains(secret) && !known) {
                assertThat(answers).as("what is said about " + secret).noneMatch(answer -> answer.contains(secret));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> noEndpointAnswersAnotherSupplier() {
        Map<String, String> values = Map.of(
                "{sku}", data.values("item", "sku", Role.BUYER).getFirst(),
                "{id}", data.values("supplier", "___url_parameter", Role.BUYER).getFirst(),
                "{token}", "no-such-token",
                "{channel}", data.values("item", "sku", Role.BUYER).getFirst(),
                "{kind}", "DELIVERED",
                "{sort}", "ACTUAL",
                "{shop}", "web");
        PortalClient client = new PortalClient(port);
        client.signIn(stranger, ScreenData.PASSWORD);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/actuator") && !pattern.equals("/error"))
                .distinct()
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> {
                    String path = pattern;
                    for (Map.Entry<String, String> value : values.entrySet()) {
                        path = path.replace(value.getKey(), value.getValue());
                    }
                    assertThat(path).as("has a value for each variable").doesNotContain("{");
                    var answer = client.get(path);
                    assertThat(answer.statusCode()).isIn(401, 403, 404, 405);
                    assertThat(data.secrets()).noneMatch(secret -> answer.body().contains(secret));
                }));
    }

    private Stream<String> addresses(RouteBaseData<?> view) {
        String first = RegisteredViews.first(view);
        List<String> parameters = RegisteredViews.parameters(view);
        if (parameters.isEmpty()) {
            return Stream.of(view.getTemplate());
        }
        // What a token opens is open to whoever has it, so what counts is that no other does.
        List<String> values = views.opensFor(view, null)
                ? List.of("no-such-token")
                : Stream.of(Role.BUYER, Role.SUPPLIER)
                        .flatMap(role -> data.values(first, parameters.getFirst(), role).stream())
                        .distinct()
                        .toList();
        return values.stream().map(value -> first + "/" + value);
    }

    private static void openTabs(Page page) {
        for (Locator tab : page.locator("vaadin-tab").all()) {
            tab.click();
            Browsers.awaitIdle(page);
        }
    }
}
