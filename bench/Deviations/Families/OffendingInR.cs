namespace Steadfast.Deviations.Families;

/// <summary>
/// The whole `offending` study written again in R from the specification (equal windows in days, a month of 365.25/12 days,
/// exposure cut at the extract's end), over base R and the packages evaluators use. It reads the same CSV text.
/// </summary>
internal static class OffendingInR
{
    public const string Prelude = """
        .read <- function(text) read.csv(text = text, colClasses = "character", strip.white = TRUE, blank.lines.skip = TRUE, fileEncoding = "", check.names = FALSE)
        .odds <- function(p) p/(1-p)
        .people <- function(cohort, off, end, mb, ma, left) {
          m <- 365.25/12; idx <- as.numeric(as.Date(cohort$index_date)); B <- mb*m; A <- ma*m; E <- as.numeric(as.Date(end))
          off <- off[off$offence_date != "", ]; day <- as.numeric(as.Date(off$offence_date))
          n <- nrow(cohort); b <- a <- integer(n); first <- rep(NA_real_, n); seen <- logical(n)
          for (k in seq_len(n)) { d <- day[off$id == cohort$id[k]]; seen[k] <- length(d) > 0
            b[k] <- sum(d < idx[k] & d >= idx[k] - B)
            w <- d[d >= idx[k] & d < idx[k] + A & d <= E & !(left & d == idx[k])]
            a[k] <- length(w); if (length(w)) first[k] <- min(w) - idx[k] }
          days <- pmax(0, pmin(A, E + 1 - idx)) - if (left) 1 else 0
          data.frame(site = cohort$site, b, a, first, tb = rep(mb, n), ta = ifelse(days == A, ma, pmax(0, days)/m), days = pmax(0, days),
            full = E + 1 - idx >= A, mature = idx + ceiling((ma+6)*m) <= E + 1, seen)
        }
        .score <- function(x, t) { n <- sum(x); q <- t[1]/sum(t)
          p <- prop.test(x[1], n, q, correct=FALSE); z <- sign(x[1]-n*q)*sqrt(p$statistic); lim <- p$conf.int
          c(.odds(lim[1])*t[2]/t[1], if (x[2]==0) NA else .odds(lim[2])*t[2]/t[1], z, p$p.value) }
        .midtail <- function(x, n, p, lower) pbinom(if (lower) x-1 else x, n, p, lower.tail=lower) + dbinom(x, n, p)/2
        .root <- function(f) exp(uniroot(f, c(-40, 40), tol=1e-15, maxiter=5000)$root)
        .midp <- function(x, t) { n <- sum(x); s <- t[2]/t[1]; q <- t[1]/sum(t)
          lo <- if (x[1]==0) 0 else s*.root(function(u) log(.midtail(x[1], n, plogis(u), FALSE)/0.025))
          hi <- if (x[2]==0) NA else s*.root(function(u) log(.midtail(x[1], n, plogis(u), TRUE)/0.025))
          c(lo, hi, x[1], min(1, 2*min(.midtail(x[1], n, q, TRUE), .midtail(x[1], n, q, FALSE)))) }
        .wald <- function(b, se) if (se < 1e-6) c(exp(b), rep(NA, 4)) else c(exp(b), exp(b + qnorm(c(.025,.975))*se), b/se, 2*pnorm(-abs(b/se)))
        .rows <- function(p) data.frame(y = c(p$b, p$a), after = rep(0:1, each = nrow(p)), t = c(p$tb, p$ta), id = rep(seq_len(nrow(p)), 2))
        .tight <- glm.control(epsilon = 1e-14, maxit = 100)
        .clustered <- function(p) { f <- glm(y ~ after + offset(log(t)), poisson, .rows(p), control = .tight)
          .wald(coef(f)[[2]], sqrt(vcovCL(f, cluster = .rows(p)$id, type = "HC1")[2,2])) }
        .negbin <- function(p) { f <- try(glm.nb(y ~ after + offset(log(t)), .rows(p), control = .tight), silent = TRUE)
          if (inherits(f, "try-error") || f$theta > 1e4) rep(NA, 5) else .wald(coef(f)[[2]], sqrt(vcov(f)[2,2])) }
        .means <- function(d) { n <- length(d); b <- as.matrix(expand.grid(rep(list(0:1), n)))[-1,,drop=FALSE]; sort((b %*% d)/rowSums(b)) }
        .flip <- function(d) { n <- length(d); if (n == 1 || n > 12) return(c(mean(d), NA, NA, mean(d), if (n == 1) 1 else NA))
          s <- as.matrix(expand.grid(rep(list(c(-1,1)), n))) %*% d; k <- floor(0.05*2^(n-1)+1e-9); w <- .means(d)
          lim <- if (k < 1 || max(d) - min(d) < 1e-12) c(NA, NA) else c(w[k], w[length(w)+1-k])
          c(mean(d), lim, mean(d), mean(abs(s) >= abs(sum(d)) - 1e-10*sum(abs(d)))) }
        .wilcox <- function(d) { x <- d[abs(d) > 1e-12]; d <- round(d, 12); if (length(x) == 0) return(c(0, 0, 1))
          r <- wilcox.test(d); w <- outer(x, x, "+")/2; c(median(w[!lower.tri(w)]), r$statistic, r$p.value) }
        .km <- function(p) { f <- survfit(Surv(ifelse(is.na(p$first), p$days, p$first), !is.na(p$first)) ~ 1); k <- length(f$surv)
          c(f$surv[k], if (f$surv[k] %in% 0:1) c(NA, NA) else c(f$lower[k], f$upper[k])) }
        .did <- function(p, k) { g <- rbind(p, k); r <- .rows(g); r$g <- rep(c(rep(1, nrow(p)), rep(0, nrow(k))), 2)
          f <- glm(y ~ after*g + offset(log(t)), poisson, r, control = .tight)
          .wald(coef(f)[[4]], sqrt(vcovCL(f, cluster = r$id, type = "HC1")[4,4])) }
        .mcnemar <- function(p, same) { p <- p[p$full, ]; b <- p$b > 0; a <- p$a > 0; x <- c(sum(a & !b), sum(b & !a))
          c(nrow(p), sum(b), sum(a), if (sum(x) == 0) NA else binom.test(x)$p.value) }
        .ratio <- function(x, t) if (sum(x) == 0) rep(NA, 5) else { r <- poisson.test(x, t); l <- r$conf.int
          c(if (x[2] == 0) NA else (x[1]/t[1])/(x[2]/t[2]), l[1], if (x[2] == 0) NA else l[2], x[1], r$p.value) }
        .study <- function(cohort, off, end, mb, ma, left = FALSE, comparison = NULL) {
          all <- .people(.read(cohort), .read(off), end, mb, ma, left); p <- all[all$ta > 0, ]; s <- list()
          x <- c(sum(p$a), sum(p$b)); t <- c(sum(p$ta), sum(p$tb)); none <- sum(x) == 0; one <- any(x == 0)
          rb <- if (nrow(p)) x[2]/t[2] else NA; ra <- if (nrow(p)) x[1]/t[1] else NA
          s$totals <- c(nrow(p), t[2], t[1], x[2], x[1], rb, ra, if (is.na(rb) || rb == 0) NA else 100*(ra/rb-1))
          s$funnel <- c(nrow(all), sum(all$seen), sum(all$full), nrow(p)); s$mature <- sum(all$mature)
          s$exact <- .ratio(x, t); est <- s$exact[1]
          s$midp <- if (none) rep(NA, 5) else c(est, .midp(x, t)); s$score <- if (none) rep(NA, 5) else c(est, .score(x, t))
          d <- p$a/p$ta - p$b/p$tb
          s$clustered <- if (one || nrow(p) < 2) NULL else .clustered(p); s$negbin <- if (one || nrow(p) < 2) NULL else .negbin(p)
          s$flip <- if (nrow(p)) .flip(d) else NULL; s$wilcoxon <- if (nrow(p)) .wilcox(d) else NULL
          s$survival <- if (nrow(p)) .km(p) else NULL; s$any <- .mcnemar(p, mb == ma)
          s$sites <- unlist(lapply(unique(p$site), function(g) { q <- p[p$site == g, ]; .ratio(c(sum(q$a), sum(q$b)), c(sum(q$ta), sum(q$tb))) }))
          if (!is.null(comparison)) { k <- .people(.read(comparison), .read(off), end, mb, ma, left); k <- k[k$ta > 0, ]
            s$other <- c(nrow(k), sum(k$b), sum(k$a)); sd2 <- (var(p$b) + var(k$b))/2
            s$apart <- if (nrow(p) < 2 || nrow(k) < 2 || sd2 == 0) NA else (mean(p$b) - mean(k$b))/sqrt(sd2)
            s$did <- if (one || nrow(p) < 1 || nrow(k) < 1 || sum(k$a) == 0 || sum(k$b) == 0) NULL else .did(p, k) }
          s
        }
        """;
}
