package io.leadline.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.leadline.engine.TestEngine;
import io.leadline.engine.gateway.TokenInterceptor;
import io.leadline.suite.NeedsEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody finds who can reach the engine's ports and knows nothing else. */
@NeedsEngine
class EngineGuardTest {

    private static final List<String> ENDPOINTS = List.of(
            "",
            "/",
            "/backups",
            "/banning",
            "/beans",
            "/clock",
            "/clock/add",
            "/cluster",
            "/conditions",
            "/configprops",
            "/env",
            "/exporting",
            "/heapdump",
            "/info",
            "/jobstreams",
            "/loggers",
            "/metrics",
            "/partitions",
            "/prometheus",
            "/rebalance",
            "/shutdown",
            "/threaddump");

    private final EmbeddedEngine engine = TestEngine.shared().process();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theGatewayRefusesEveryCallThatDoesNotBringTheToken() {
        ManagedChannel channel = Grpc.newChannelBuilder(
                        "127.0.0.1:" + engine.ports().grpc(), InsecureChannelCredentials.create())
                .build();
        try {
            assertThat(GatewayGrpc.getServiceDescriptor().getMethods()).hasSizeGreaterThan(15);
            for (MethodDescriptor<?, ?> method :
                    GatewayGrpc.getServiceDescriptor().getMethods()) {
                assertRefused(channel, method);
                assertRefused(with(channel, "wrong"), method);
                assertRefused(with(channel, engine.token().orElseThrow() + "x"), method);
            }
            for (MethodDescriptor<?, ?> method : List.of(
                    GatewayGrpc.getTopologyMethod(),
                    GatewayGrpc.getDeployResourceMethod(),
                    GatewayGrpc.getCompleteJobMethod(),
                    GatewayGrpc.getPublishMessageMethod(),
                    GatewayGrpc.getStreamActivatedJobsMethod())) {
                assertThatThrownBy(() -> call(channel, method))
                        .as(method.getFullMethodName())
                        .hasMessageContaining("asks for a token");
            }
            assertThat(call(with(channel, engine.token().orElseThrow()), GatewayGrpc.getTopologyMethod()))
                    .asString()
                    .contains("8.");
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void itsOtherPortsAnswerWithNothingButItsHealth() throws Exception {
        String monitoring = "http://127.0.0.1:" + engine.ports().monitoring();
        String rest = "http://127.0.0.1:" + engine.ports().rest();

        for (String endpoint : ENDPOINTS) {
            assertThat(status(monitoring + "/actuator" + endpoint)).as(endpoint).isEqualTo(404);
            assertThat(status(monitoring + endpoint)).as(endpoint).isIn(404, 400);
            assertThat(status(rest + "/actuator" + endpoint)).as(endpoint).isIn(404, 400);
        }
        for (String path : List.of("", "/v1/topology", "/v2/topology", "/v1/user-tasks/1", "/swagger")) {
            assertThat(status(rest + path)).as(path).isIn(404, 400);
        }
        for (String older : List.of("/ready", "/health", "/startup")) {
            assertThat(get(monitoring + older).headers().firstValue("Location").orElse(""))
                    .as(older)
                    .doesNotContain(engine.clockAddress().orElseThrow().getPath());
        }
        assertThat(status(monitoring + "/actuator/health/readiness")).isEqualTo(200);
        assertThat(status(engine.clockAddress().orElseThrow().toString())).isEqualTo(200);
    }

    @Test
    void noPortIsOpenToTheNetwork() throws IOException {
        EnginePorts ports = engine.ports();
        List<Integer> all = List.of(ports.grpc(), ports.command(), ports.internal(), ports.rest(), ports.monitoring());
        List<java.net.InetAddress> others = java.net.NetworkInterface.networkInterfaces()
                .flatMap(java.net.NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        for (java.net.InetAddress address : others) {
            for (int port : all) {
                assertThatThrownBy(() -> new java.net.Socket(address, port).close())
                        .as(address + ":" + port)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    private static void assertRefused(Channel channel, MethodDescriptor<?, ?> method) {
        assertThatThrownBy(() -> call(channel, method))
                .as(method.getFullMethodName())
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        // What newer engines can do, this one does not offer to anybody.
                        refused -> assertThat(refused.getStatus().getCode())
                                .isIn(Status.Code.UNAUTHENTICATED, Status.Code.UNIMPLEMENTED));
    }

    private static <Q, R> Object call(Channel channel, MethodDescriptor<Q, R> method) {
        Q nothing = method.parseRequest(new ByteArrayInputStream(new byte[0]));
        if (method.getType() == MethodDescriptor.MethodType.UNARY) {
            return ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, nothing);
        }
        return ClientCalls.blockingServerStreamingCall(channel, method, CallOptions.DEFAULT, nothing)
                .next();
    }

    private static Channel with(Channel channel, String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(TokenInterceptor.HEADER, Metadata.ASCII_STRING_MARSHALLER), token);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private int status(String address) throws Exception {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":1}"));
        int posted =
                http.send(post.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        int got = get(address).statusCode();
        return Stream.of(posted, got).filter(code -> code < 400).findFirst().orElse(got);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
