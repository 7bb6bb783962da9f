package io.leadline.browser;

import io.leadline.ordering.OrderLife;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser test about one order, which each of its tests has anew. */
abstract class OrderBrowserTest extends BrowserTest {

    OrderLife life;

    @BeforeEach
    void newOrder() {
        life = new OrderLife(context);
    }

    @AfterEach
    void endOrder() {
        life.end();
    }
}
