package org.chancery.web;

import org.apache.catalina.core.StandardHost;
import org.chancery.ledger.store.Positions;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the server that carries the HTTP surface. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadRequests(
            JsonMapper json, Positions positions) {
        return factory ->
                factory.addContextCustomizers(context -> {
                    var host = (StandardHost) context.getParent();
                    host.setErrorReportValveClass(UnreadRequests.class.getName());
                    host.getPipeline().addValve(new UnreadRequests(json, positions));
                });
    }
}
