package org.atalaya.normalize;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class NormalizeService {
    public static void main(String[] args) {
        SpringApplication.run(NormalizeService.class, args);
    }
}
