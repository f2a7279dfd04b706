<?php
// A theme that shows the post and what WordPress itself puts into a page: Debian has its
// themes in packages of their own, and none of them is what the tests are about.
?><!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<title>A blog</title>
<?php wp_head(); ?>
</head>
<body>
<main style="max-width:600px;margin:auto">
<?php
while (have_posts()) {
    the_post();
    the_title('<h1>', '</h1>');
    the_content();
}
?>
</main>
<?php wp_footer(); ?>
</body>
</html>
